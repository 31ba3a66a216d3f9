package dev.agentcanary.cli;

import dev.agentcanary.load.engine.ConnectTimes;
import dev.agentcanary.load.engine.LoadRequest;
import dev.agentcanary.load.engine.LoadTest;
import dev.agentcanary.load.limits.PlannedRequest;
import dev.agentcanary.load.profile.Share;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.wire.LoadAgent;
import dev.agentcanary.plan.CanaryPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Carries out a load test that nothing speaks against, shows how it goes, and reports it.
record LoadRun(Terminal terminal, LoadProposal proposal, LoadFiles files) {
  /// For stopping the sessions of an interrupted test, beside what one may take.
  private static final Duration STOPPING = Duration.ofSeconds(10);

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
      return reporting().report(result, before, folder);
    }
  }

  private LoadResult carryOut() {
    ConnectTimes connects = new ConnectTimes();
    LoadPicture picture = new LoadPicture(proposal.profile(), reporting().style());
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
    return PlannedRequest.of(
        plan,
        dev.agentcanary.handler.Wiring.runId(),
        proposal.destination().name(),
        proposal.profile(),
        Share.WHOLE,
        proposal.limited() ? PlannedRequest.limits(plan) : PlannedRequest.UNLIMITED);
  }

  private LoadReporting reporting() {
    return new LoadReporting(terminal, proposal, files);
  }
}
