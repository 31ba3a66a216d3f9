package dev.agentcanary.cli;

import dev.agentcanary.cost.Checkout;
import dev.agentcanary.cost.Cost;
import dev.agentcanary.cost.CostFile;
import dev.agentcanary.cost.CostTable;
import dev.agentcanary.cost.Synth;
import dev.agentcanary.plan.CanaryPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `canary cost`: what does a month cost?
@Command(
    name = "cost",
    description = {
      "Prints what each canary costs in a month, line by line: itself, the agent's work for it, and"
          + " the same watch by CloudWatch Synthetics.",
      "Synthesizes the stacks for it (nothing is deployed), unless --template names a synth that"
          + " was made already."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  canary cost                                  the canaries in canaries/",
      "  canary cost canaries/coach-companion.yaml    one of them",
      "  canary cost --json                           one line of JSON for each stack",
      "  canary cost --template cdk.out               of what `npx cdk synth` wrote"
    })
final class CostCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Plans plans;
  private final List<Path> starts;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Canary files.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Print one line of JSON for each stack.")
  private boolean json;

  @Option(
      names = "--template",
      paramLabel = "DIR",
      description = "A folder that `cdk synth` wrote, e.g. cdk.out.")
  private Path template;

  /// @param starts folders in which, or above which, the checkout is looked for, in this order
  CostCommand(Terminal terminal, Plans plans, List<Path> starts) {
    this.terminal = terminal;
    this.plans = plans;
    this.starts = List.copyOf(starts);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Set<String> wanted = new TreeSet<>();
    boolean allRight = true;
    for (Path file : files) {
      Optional<CanaryPlan> plan = plans.read(file);
      plan.ifPresent(right -> wanted.add(right.canary()));
      allRight &= plan.isPresent();
    }
    if (!allRight) {
      return ExitCode.USAGE;
    }
    return template == null ? synthesized() : show(template, wanted);
  }

  private int synthesized() throws IOException, InterruptedException {
    Optional<Checkout> checkout =
        starts.stream().flatMap(start -> Checkout.around(start).stream()).findFirst();
    if (checkout.isEmpty()) {
      terminal
          .err()
          .println(
              "canary cost: no checkout with cdk.json and infra/synth.mjs is here or above; run it"
                  + " there, or name what was synthesized with --template cdk.out");
      return ExitCode.USAGE;
    }
    Path folder = Files.createTempDirectory("canary-cost");
    try {
      int code = new Synth(checkout.get(), terminal.err()::println).run(files, folder);
      int shown = code == 0 || !CostFile.in(folder).isEmpty() ? show(folder, Set.of()) : 0;
      return code == 0 ? shown : ExitCode.USAGE;
    } finally {
      Folders.delete(folder);
    }
  }

  private int show(Path folder, Set<String> wanted) throws IOException {
    if (!Files.isDirectory(folder)) {
      terminal
          .err()
          .println(
              "canary cost: " + folder + ": no such folder; name one that `npx cdk synth` wrote");
      return ExitCode.USAGE;
    }
    List<CostFile> found = new ArrayList<>(CostFile.in(folder));
    found.removeIf(file -> !wanted.isEmpty() && !wanted.contains(file.cost().canary().orElse("")));
    if (found.isEmpty()) {
      terminal.err().println("canary cost: " + folder + ": no estimate of that; synthesize again");
      return ExitCode.USAGE;
    }
    if (json) {
      found.forEach(file -> terminal.out().println(file.json()));
    } else {
      print(found.stream().map(CostFile::cost).toList());
    }
    return ExitCode.HEALTHY;
  }

  private void print(List<Cost> costs) {
    for (Cost cost : costs) {
      terminal.out().print(CostTable.render(cost));
      terminal.out().println();
    }
    if (costs.size() > 1) {
      terminal.out().print(CostTable.sum(costs));
    }
    terminal.out().flush();
  }
}
