package dev.agentcanary.cli;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Probe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `canary check`: are these files right?
@Command(
    name = "check",
    description =
        "Reads canary files and names every problem as file:line: what is wrong, what to write.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  canary check canaries/*.yaml")
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Plans plans;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Canary files.")
  private List<Path> files = List.of();

  CheckCommand(Terminal terminal, Plans plans) {
    this.terminal = terminal;
    this.plans = plans;
  }

  @Override
  public Integer call() {
    boolean allRight = true;
    for (Path file : files) {
      Optional<CanaryPlan> plan = plans.read(file);
      plan.ifPresent(right -> terminal.out().println(file + ": " + summary(right)));
      allRight &= plan.isPresent();
    }
    return allRight ? ExitCode.HEALTHY : ExitCode.USAGE;
  }

  private static String summary(CanaryPlan plan) {
    long checks =
        plan.probes().stream()
            .map(Probe::turns)
            .flatMap(List::stream)
            .mapToLong(turn -> turn.checks().size())
            .sum();
    return "right: canary `%s`, %d probes, %d checks, %s"
        .formatted(plan.canary(), plan.probes().size(), checks, plan.schedule().expression());
  }
}
