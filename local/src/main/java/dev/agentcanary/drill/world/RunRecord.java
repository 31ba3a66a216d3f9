package dev.agentcanary.drill.world;

import dev.agentcanary.outcome.RunOutcome;
import java.time.Instant;
import java.util.Optional;

/// One event of the schedule and what became of it.
///
/// @param scheduledFor when it was due
/// @param endedAt when its run ended, or when it was due if there was none
/// @param end how it ended
/// @param outcome of a run that came to its end
public record RunRecord(
    Instant scheduledFor, Instant endedAt, End end, Optional<RunOutcome> outcome) {

  /// How an event ended.
  public enum End {
    /// The run came to its end.
    DONE,
    /// Lambda ended the function at its timeout; nothing was written.
    KILLED,
    /// No run was started.
    NONE
  }

  /// Whether it says that all is well.
  public boolean well() {
    return outcome.filter(RunRecord::healthy).isPresent();
  }

  private static boolean healthy(RunOutcome outcome) {
    return switch (outcome.verdict()) {
      case HEALTHY -> true;
      case UNHEALTHY, INCONCLUSIVE -> false;
    };
  }
}
