package dev.agentcanary.infra.alarm;

import dev.agentcanary.plan.Urgency;
import java.time.Duration;
import java.util.Optional;

/// Everything that an alarm is. Nothing has a default: what is not said here is not deployed.
///
/// @param kind its word, e.g. `down`; it names the alarm and its runbook
/// @param missing agrees with what the signal says of a period without data
/// @param warmUp how long after its creation it keeps still, whole minutes, at most two days
/// @param urgency which composite it belongs to
public record AlarmSpec(
    String kind,
    Signal signal,
    Window window,
    Limit limit,
    MissingData missing,
    Optional<Duration> warmUp,
    Urgency urgency,
    Story story) {
  /// The most that an alarm can keep still.
  public static final Duration LONGEST_WARM_UP = Duration.ofDays(2);

  public AlarmSpec {
    boolean bad = limit.breaches(signal.absent());
    if (bad != (missing == MissingData.BREACHING)) {
      throw new IllegalArgumentException(kind + ": the two ways to say no data disagree");
    }
    if (warmUp.filter(time -> time.compareTo(LONGEST_WARM_UP) > 0).isPresent()) {
      throw new IllegalArgumentException(kind + ": warms up for longer than two days");
    }
  }
}
