package dev.agentcanary.load.profile;

import java.time.Duration;

/// One load test, as asked for.
///
/// Time runs from the moment the first user may start: `warmUp` first, whose samples are left out,
/// then `duration`, in which no conversation begins any more once it is over; those under way end.
///
/// @param workload who asks, and how fast
/// @param ramp from nothing to the whole workload, linear, from the beginning on; zero: at once
/// @param warmUp what is left out of every figure; zero or more
/// @param duration what is measured, positive
/// @param seed of the drawing of probes and pauses; the same seed asks the same questions
public record LoadProfile(
    Workload workload, Duration ramp, Duration warmUp, Duration duration, long seed) {

  /// From the first start to the last.
  public Duration length() {
    return warmUp.plus(duration);
  }
}
