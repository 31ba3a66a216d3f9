package dev.agentcanary.run;

import dev.agentcanary.outcome.Footprint;
import java.time.Duration;
import java.time.Instant;

/// Looks at what the agent leaves behind beside its answers: its log, its version.
///
/// Called once in a run, when its last session has been stopped, so that no measured time has the
/// look in it. Never throws, and never takes longer than it may.
@FunctionalInterface
public interface Lookout {
  /// Looks at nothing.
  Lookout NONE = (_, _) -> Footprint.NONE;

  /// @param now the run's time
  /// @param timeout positive
  Footprint look(Instant now, Duration timeout);
}
