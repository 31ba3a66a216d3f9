package dev.agentcanary.plan;

import java.time.Duration;

/// A limit that a load test has to keep.
public sealed interface LoadThreshold {

  /// So much of all turns takes at most so long, counted from the moment a turn was to start.
  ///
  /// @param part what of the turn
  /// @param share of the turns, above 0 to 1; 1 is all of them
  /// @param most positive
  record Time(Part part, double share, Duration most) implements LoadThreshold {}

  /// At most this share of the turns fails, throttled ones included.
  ///
  /// @param most from 0 to 1
  record Failed(double most) implements LoadThreshold {}

  /// At most this share of the turns is refused by a quota.
  ///
  /// @param most from 0 to 1
  record Throttled(double most) implements LoadThreshold {}

  /// At least so many turns end each second.
  ///
  /// @param least above 0
  record Throughput(double least) implements LoadThreshold {}

  /// What of a turn is timed.
  enum Part {
    /// To the end of its answer.
    WHOLE,
    /// To the first text of its answer.
    FIRST_TOKEN
  }
}
