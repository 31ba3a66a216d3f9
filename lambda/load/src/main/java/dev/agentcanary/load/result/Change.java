package dev.agentcanary.load.result;

import dev.agentcanary.load.measure.Series;

/// A figure that was measured in two tests.
public sealed interface Change {
  /// What may be said of the difference.
  Shift shift();

  /// A percentile of a series.
  ///
  /// @param share above 0 to 1; 1 is the longest value
  /// @param before in microseconds, likewise `after`
  record Percentile(Series series, double share, long before, long after, Shift shift)
      implements Change {}

  /// Turns a second, or a share of the turns.
  record Rate(RateKind kind, double before, double after, Shift shift) implements Change {}

  /// What a rate is of.
  enum RateKind {
    /// Turns that ended each second.
    THROUGHPUT,
    /// Turns that failed, of all.
    FAILED,
    /// Turns that were refused by a quota, of all.
    THROTTLED
  }
}
