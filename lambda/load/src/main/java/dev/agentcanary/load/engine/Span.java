package dev.agentcanary.load.engine;

import dev.agentcanary.load.profile.LoadProfile;
import java.time.Duration;

/// The moments that a load test is divided by, in nanoseconds since its beginning.
///
/// @param interval length of an interval
/// @param measured when the measured part begins: the first end of an interval that the warm-up
///   does not reach over
/// @param end from when on no turn is to start any more
/// @param lastBegin from when on a turn that was kept waiting is not asked any more
record Span(long interval, long measured, long end, long lastBegin) {
  static final long SECOND = 1_000_000_000L;
  private static final long MOST_INTERVALS = 600;

  /// Intervals of one second, or of as many as keep a long test at 600 of them.
  static Span of(LoadProfile profile, Duration turnTimeout) {
    long end = profile.length().toNanos();
    long interval = Math.ceilDiv(end, MOST_INTERVALS * SECOND) * SECOND;
    long measured = Math.ceilDiv(profile.warmUp().toNanos(), interval) * interval;
    return new Span(interval, measured, end, end + turnTimeout.toNanos());
  }
}
