package dev.agentcanary.cli;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Schedule;
import dev.agentcanary.sim.time.Seed;
import dev.agentcanary.sim.verdict.Figures;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `canary verdict`: how fast and how sure is a page?
@Command(
    name = "verdict",
    description = {
      "Simulates many years of runs, healthy and broken, with the function's own decision and the"
          + " alarms' delays: false pages a year, and mean minutes from a fault to the page. With a"
          + " FILE for that plan, without one for the reference plans beside the usual designs.",
      "The table is Markdown; docs/reference/verdict.md explains it."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  canary verdict",
      "  canary verdict canaries/coach-companion.yaml --years 20",
    })
final class VerdictCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Plans plans;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "A canary file with a rate.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--years",
      paramLabel = "N",
      defaultValue = "50",
      description = "Years of each healthy world. Default: ${DEFAULT-VALUE}.")
  private int years;

  @Option(
      names = "--faults",
      paramLabel = "N",
      defaultValue = "4000",
      description = "Faults of each kind. Default: ${DEFAULT-VALUE}.")
  private int faults;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Where chance starts. Default: ${DEFAULT-VALUE}.")
  private long seed;

  VerdictCommand(Terminal terminal, Plans plans) {
    this.terminal = terminal;
    this.plans = plans;
  }

  @Override
  public Integer call() {
    if (years < 1 || faults < 1) {
      terminal.err().println("--years and --faults: write whole numbers above 0");
      return ExitCode.USAGE;
    }
    Figures figures = new Figures(years, faults, new Seed(seed));
    if (file.isEmpty()) {
      terminal.out().print(figures.ofReferences(this::progress));
      terminal.out().flush();
      return ExitCode.HEALTHY;
    }
    Optional<CanaryPlan> plan = plans.read(file.get());
    if (plan.isEmpty() || !simulable(plan.get())) {
      return ExitCode.USAGE;
    }
    terminal.out().print(figures.of(plan.get(), this::progress));
    terminal.out().flush();
    return ExitCode.HEALTHY;
  }

  private boolean simulable(CanaryPlan plan) {
    if (plan.schedule() instanceof Schedule.Rate && plan.confirm().rounds() > 0) {
      return true;
    }
    terminal
        .err()
        .println(
            file.get()
                + ": only a plan with a rate and with rounds of confirmation can be simulated; write"
                + " e.g. `schedule: rate(5 minutes)` into a copy of it");
    return false;
  }

  private void progress(String design) {
    terminal.err().println("simulating " + years + " years: " + design);
  }
}
