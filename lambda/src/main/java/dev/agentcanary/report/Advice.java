package dev.agentcanary.report;

import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.RunOutcome;
import java.util.Optional;

/// What a fault means and what to look at, in a line each.
record Advice(String meaning, String lookAt) {

  /// Of the fault that explains the run's verdict.
  static Optional<Advice> of(RunOutcome run) {
    return of(run.attribution(), run.ownFault());
  }

  /// Of the attempt's failure.
  static Optional<Advice> of(Attempt attempt) {
    return of(attempt.attribution(), attempt.ownFault());
  }

  private static Optional<Advice> of(Optional<Attribution> attribution, Optional<OwnFault> own) {
    if (attribution.equals(Optional.of(Attribution.CANARY)) && own.isPresent()) {
      return Optional.of(new Advice(own.get().meaning(), own.get().lookAt()));
    }
    return attribution.isPresent()
        ? Optional.of(new Advice(attribution.get().meaning(), attribution.get().lookAt()))
        : Optional.empty();
  }
}
