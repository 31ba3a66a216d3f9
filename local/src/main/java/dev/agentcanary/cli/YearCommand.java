package dev.agentcanary.cli;

import dev.agentcanary.drill.DeployedStack;
import dev.agentcanary.drill.DrillSet;
import dev.agentcanary.drill.show.YearText;
import dev.agentcanary.drill.year.Detection;
import dev.agentcanary.drill.year.NormalLife;
import dev.agentcanary.drill.year.Year;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.sim.time.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `canary year`: how often is somebody woken for nothing, and how soon for something?
@Command(
    name = "year",
    description = {
      "Simulates a year of normal life, and incidents that begin at any moment.",
      "Prints pages and tickets a year, and how soon each kind of incident is told, with 95 %%"
          + " intervals."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  canary year canaries/coach-companion.yaml",
      "  canary year canaries/coach-companion.yaml --seed 2"
    })
final class YearCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Plans plans;
  private final StackTemplates templates;

  @Parameters(index = "0", paramLabel = "FILE", description = "A canary file.")
  private Path file;

  @Option(
      names = "--template",
      paramLabel = "JSON",
      description = "Its synthesized template. Default: it is synthesized now.")
  private Path template;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Where chance starts. Default: ${DEFAULT-VALUE}.")
  private long seed;

  YearCommand(Terminal terminal, Plans plans, StackTemplates templates) {
    this.terminal = terminal;
    this.plans = plans;
    this.templates = templates;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<PlanReading.Read> read = plans.reading(file);
    if (read.isEmpty()) {
      return ExitCode.USAGE;
    }
    Optional<DeployedStack> stack =
        templates.stack(read.get().plan(), file, Optional.ofNullable(template), "year");
    if (stack.isEmpty()) {
      return ExitCode.USAGE;
    }
    DrillSet set = DrillSet.measured(read.get(), stack.get());
    terminal.err().println("living through a year...");
    Year year = Year.of(set, NormalLife.DEFAULT, new Seed(seed));
    terminal.err().println("letting incidents begin...");
    List<Detection> found = Detection.of(set, new Seed(seed));
    terminal
        .out()
        .print(YearText.render(set.stage().plan().canary(), year, NormalLife.DEFAULT, found));
    terminal.out().flush();
    set.notTried().forEach(gap -> terminal.err().println("not tried: " + gap));
    return set.notTried().isEmpty() ? ExitCode.HEALTHY : ExitCode.INCONCLUSIVE;
  }
}
