package dev.agentcanary.run;

import dev.agentcanary.outcome.Footprint;
import java.time.Duration;
import java.time.Instant;

/// Looks at what the agent leaves behind beside its answers: its log, its version.
///
/// Never throws, and never takes longer than it may.
@FunctionalInterface
public interface Lookout {
  /// Looks at nothing.
  Lookout NONE = (_, _) -> Footprint.NONE;

  /// Looks. Called once in a run, when its last session has been stopped, so that no measured time
  /// has the look in it.
  ///
  /// @param now the run's time
  /// @param timeout positive
  Footprint look(Instant now, Duration timeout);

  /// Looks before the first run, where that is cheaper. Nothing need come of it.
  ///
  /// @param timeout positive
  default void ahead(Instant now, Duration timeout) {}
}
