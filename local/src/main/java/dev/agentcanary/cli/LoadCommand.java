package dev.agentcanary.cli;

import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.LoadSettings;
import dev.agentcanary.plan.PlanReading;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `canary load`: many users at once, and what they felt.
@Command(
    name = "load",
    description = {
      "Asks the agent as many users at once would, judges every answer by the plan's assertions, and"
          + " reports what the users felt: latency from the moment a turn was to start.",
      "Without --on, --container or --endpoint-url it asks a simulated agent inside this command,"
          + " which costs nothing."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every threshold was kept",
      "1:one was missed, or the plan's stop rule ended the test",
      "2:the command line or the canary file is wrong, or --yes is missing; nothing was asked",
      "3:the test is incomplete, or was the canary's own fault"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  canary load canaries/coach-companion.yaml --users 10",
      "  canary load canaries/coach-companion.yaml --users 100 --compare canary-load/old/load.json",
      "  canary load canaries/coach-companion.yaml --rate 2/s --duration 5m --out report",
      "  canary load canaries/coach-companion.yaml --users 10 --on runtime --dry-run",
      "  canary load canaries/coach-companion.yaml --users 10 --on runtime --yes",
      "  canary load canaries/coach-companion.yaml --users 1000 --on aws --yes"
    })
final class LoadCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Plans plans;

  /// Where the agent is.
  enum On {
    /// Inside this command.
    SIMULATED,
    /// Where the plan says.
    RUNTIME,
    /// There too, asked from AWS.
    AWS
  }

  @Parameters(index = "0", paramLabel = "FILE", description = "A canary file.")
  private Path file;

  @Mixin private LoadOptions options = new LoadOptions();
  @Mixin private LoadFiles files = new LoadFiles();
  @Mixin private TargetOptions target = new TargetOptions();

  @Option(
      names = "--on",
      paramLabel = "WHERE",
      description =
          "simulated: the agent inside this command; runtime: the one that the plan names, if its"
              + " `load` allows it; aws: that one, asked from AWS by the stack that the plan's"
              + " `load.on-aws` deploys. Default: simulated.")
  private Optional<On> on = Optional.empty();

  @Option(
      names = "--speed",
      hidden = true,
      defaultValue = "1",
      description = "Latencies of the agent inside this command are divided by this, in tests.")
  private double speed;

  @Option(names = "--dry-run", description = "Only say what would be asked and what it would cost.")
  private boolean dryRun;

  @Option(
      names = "--yes",
      description =
          "Go on although a real agent is asked, or the cost is above the plan's load.ask-above.")
  private boolean yes;

  LoadCommand(Terminal terminal, Plans plans) {
    this.terminal = terminal;
    this.plans = plans;
  }

  @Override
  public Integer call() {
    Optional<PlanReading.Read> read = plans.reading(file);
    if (read.isEmpty()) {
      return ExitCode.USAGE;
    }
    CanaryPlan plan = read.get().plan();
    List<String> problems = new ArrayList<>(mistakes());
    Optional<LoadProfile> profile =
        options.profile(plan.load().orElse(LoadSettings.DEFAULT), problems);
    Optional<LoadResult> before = files.before(problems);
    if (profile.isEmpty() || !problems.isEmpty()) {
      return refused(problems);
    }
    LoadDestination given =
        LoadDestination.given(target.apply(plan), target.aws(plans.environment()));
    if (on.equals(Optional.of(On.AWS))) {
      return propose(new LoadProposal(given.fromAws(), profile.get()), before, List.of());
    }
    if (on.equals(Optional.of(On.RUNTIME)) || target.given()) {
      return propose(new LoadProposal(given, profile.get()), before, List.of());
    }
    try (EmbeddedAgent agent = EmbeddedAgent.start(read.get(), speed)) {
      return propose(
          new LoadProposal(agent.destination(), profile.get()), before, agent.cautions());
    }
  }

  private List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (!(speed > 0) || Double.isInfinite(speed)) {
      mistakes.add("--speed " + speed + ": write a number above 0");
    }
    if (target.given() && on.isPresent() && on.get() != On.RUNTIME) {
      mistakes.add(
          "--on %s: --container and --endpoint-url say otherwise; leave one out"
              .formatted(on.get().name().toLowerCase(Locale.ROOT)));
    }
    return mistakes;
  }

  /// Says what would be done, and does it if nothing speaks against it.
  private int propose(
      LoadProposal proposal, Optional<LoadResult> before, List<String> simulatedBadly) {
    Instant now = Wiring.now();
    Path folder = LoadFiles.standard(proposal.destination().plan().canary(), now);
    LoadBriefing briefing = new LoadBriefing(proposal);
    briefing.lines().forEach(terminal.out()::println);
    simulatedBadly.forEach(this::note);
    proposal.cautions(plans.environment()).forEach(this::note);
    terminal.out().flush();
    List<String> problems = new ArrayList<>();
    proposal
        .refusals(Wiring.machine(), files.places(folder), plans.environment(), now)
        .forEach(refusal -> problems.add(refusal.toString()));
    if (!yes && !dryRun) {
      briefing.consent().ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    if (dryRun) {
      return ExitCode.HEALTHY;
    }
    return proposal.destination().kind() == LoadDestination.Kind.FROM_AWS
        ? new LoadFromAws(terminal, proposal, files).run(before, folder, now)
        : new LoadRun(terminal, proposal, files).run(before, folder);
  }

  private void note(String caution) {
    terminal.out().println("note     " + caution);
  }

  private int refused(List<String> problems) {
    problems.forEach(terminal.err()::println);
    return ExitCode.USAGE;
  }
}
