package dev.agentcanary.metrics;

import java.time.Instant;
import java.util.List;

/// The port by which datapoints leave the canary.
///
/// Called once a run, by one thread, after the last session was stopped. What is written has left
/// when the call returns: a function may be frozen right after it.
@FunctionalInterface
public interface MetricSink {
  /// @param canary value of the dimension, 1 to 1,024 ASCII characters
  /// @param at when the run ended; stamp of every datapoint
  void write(String canary, Instant at, List<Datapoint> datapoints);
}
