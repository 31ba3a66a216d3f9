package dev.agentcanary.run;

import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.plan.Probe;

/// Hears how a run goes on, for a progress line. Called by many threads at once.
public interface RunListener {
  /// Hears nothing.
  RunListener NOBODY =
      new RunListener() {
        @Override
        public void attemptsPlanned(int round, int probes) {}

        @Override
        public void attemptStarted(Probe probe, int round) {}

        @Override
        public void attemptEnded(Probe probe, Attempt attempt) {}
      };

  /// A round begins.
  ///
  /// @param round 0 for first attempts, then the round of confirmation
  void attemptsPlanned(int round, int probes);

  /// A conversation begins.
  void attemptStarted(Probe probe, int round);

  /// A conversation has ended and its session has been stopped.
  void attemptEnded(Probe probe, Attempt attempt);
}
