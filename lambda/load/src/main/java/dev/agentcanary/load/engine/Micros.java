package dev.agentcanary.load.engine;

import dev.agentcanary.load.measure.Distribution;

/// Nanoseconds as a [Distribution] takes them.
final class Micros {
  private Micros() {}

  /// Rounded, within what can be recorded: a negative time is a clock's grain, and becomes the
  /// least.
  static long of(long nanos) {
    return Math.clamp((nanos + 500) / 1000, 1, Distribution.LONGEST_MICROS);
  }
}
