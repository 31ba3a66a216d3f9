package dev.agentcanary.run;

import java.time.Duration;
import java.time.Instant;

/// When rounds start, counted in the plan's spacings after the first. Used by the run's own thread
/// only.
final class Spacing {
  private final Duration spacing;
  private Instant start;
  private double at;

  /// @param spacing zero or more; with zero, rounds follow each other at once and count as if they
  ///   were spaced
  /// @param first when the first round starts
  Spacing(Duration spacing, Instant first) {
    this.spacing = spacing;
    this.start = first;
  }

  /// When the last round started, in spacings.
  double at() {
    return at;
  }

  /// When the next round starts: `gap` spacings after the last, or now if that has passed.
  Instant next(int gap, Instant now) {
    Instant due = start.plus(spacing.multipliedBy(gap));
    Instant next = now.isAfter(due) ? now : due;
    at +=
        spacing.isZero()
            ? gap
            : (double) Duration.between(start, next).toNanos() / spacing.toNanos();
    start = next;
    return next;
  }
}
