package dev.agentcanary.cli;

import dev.agentcanary.load.engine.ConnectTimes;
import dev.agentcanary.load.engine.LoadRequest;
import dev.agentcanary.load.engine.LoadTest;
import dev.agentcanary.load.engine.RateLimits;
import dev.agentcanary.load.engine.StopRule;
import dev.agentcanary.load.engine.WeightedProbe;
import dev.agentcanary.load.limits.PlannedThresholds;
import dev.agentcanary.load.report.ComparisonText;
import dev.agentcanary.load.report.TextReport;
import dev.agentcanary.load.result.Comparison;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.Threshold;
import dev.agentcanary.load.wire.LoadAgent;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.LoadSettings;
import dev.agentcanary.report.Style;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Carries out a load test that nothing speaks against, shows how it goes, and reports it.
record LoadRun(Terminal terminal, LoadProposal proposal, LoadFiles files) {
  /// For stopping the sessions of an interrupted test, beside what one may take.
  private static final Duration STOPPING = Duration.ofSeconds(10);

  /// Of what nobody limits.
  private static final RateLimits NO_LIMITS = new RateLimits(1_000_000, 1_000_000);

  /// Runs it and returns the exit code.
  ///
  /// @param before a result to compare with
  /// @param folder of the report, if none is chosen
  int run(Optional<LoadResult> before, Path folder) {
    CanaryPlan plan = proposal.destination().plan();
    try (Interruption _ = Interruption.guard(plan.run().stopTimeout().plus(STOPPING))) {
      LoadResult result = carryOut();
      // What was measured is written even if somebody ended the test.
      Thread.interrupted();
      return report(result, before, folder);
    }
  }

  private LoadResult carryOut() {
    ConnectTimes connects = new ConnectTimes();
    LoadPicture picture = new LoadPicture(proposal.profile(), style());
    int connections = Math.toIntExact(proposal.estimate().sessionsAtOnce());
    try (LoadAgent agent = Wiring.loadAgent(proposal.destination(), connections, connects)) {
      LoadTest test = Wiring.loadTest(request(), agent, connects);
      try (LoadView _ = LoadView.open(terminal, picture, test::snapshot, Wiring.sleeper())) {
        return test.run();
      }
    }
  }

  private LoadRequest request() {
    CanaryPlan plan = proposal.destination().plan();
    LoadSettings settings = proposal.settings();
    LoadSettings.Stop stop = settings.stop();
    return new LoadRequest(
        plan.canary(),
        dev.agentcanary.handler.Wiring.runId(),
        proposal.destination().name(),
        proposal.profile(),
        plan.probes().stream()
            .filter(probe -> settings.weight(probe) > 0)
            .map(probe -> new WeightedProbe(probe, settings.weight(probe)))
            .toList(),
        proposal.limited()
            ? new RateLimits(settings.newSessionsPerSecond(), settings.turnsPerSecond())
            : NO_LIMITS,
        new StopRule(stop.failed(), stop.throttled(), stop.leastTurns(), stop.window()),
        plan.run().turnTimeout(),
        plan.run().stopTimeout());
  }

  private int report(LoadResult result, Optional<LoadResult> before, Path folder) {
    List<Threshold> thresholds = PlannedThresholds.of(proposal.destination().plan());
    Judgement judgement = Judgement.of(result, thresholds);
    Optional<Comparison> comparison = before.map(old -> Comparison.of(old, result, thresholds));
    terminal.out().println();
    terminal.out().print(TextReport.render(result, judgement, style()));
    comparison.ifPresent(
        compared -> terminal.out().print("\n" + ComparisonText.render(compared, style())));
    LoadFiles.Written written = files.write(result, judgement, comparison, folder);
    written.page().ifPresent(page -> terminal.out().println("\nreport: " + page));
    terminal.out().flush();
    written.problems().forEach(terminal.err()::println);
    return written.problems().isEmpty() ? ExitCode.of(result, judgement) : ExitCode.INCONCLUSIVE;
  }

  private Style style() {
    return new Style(terminal.colours(), terminal.unicode(), terminal.width());
  }
}
