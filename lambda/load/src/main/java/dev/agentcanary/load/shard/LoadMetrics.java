package dev.agentcanary.load.shard;

import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.metrics.Datapoint;
import dev.agentcanary.metrics.MetricDefinition;
import dev.agentcanary.metrics.MetricUnit;
import java.util.List;

/// The summary of a load test as metrics of the canary: one value of each a test. Documented in
/// docs/load.md.
final class LoadMetrics {
  private LoadMetrics() {}

  /// All of them, of a whole test.
  static List<Datapoint> of(LoadResult result) {
    Distribution latency = result.of(Series.LATENCY);
    return List.of(
        point("LoadTurns", MetricUnit.COUNT, "turns asked", result.tally().turns()),
        point("LoadFailed", MetricUnit.COUNT, "turns that failed", result.tally().failed()),
        point(
            "LoadThrottled", MetricUnit.COUNT, "turns a quota refused", result.tally().throttled()),
        millis("LoadLatencyP50", "median latency of a load test", latency.micros(0.5)),
        millis("LoadLatencyP95", "95th percentile of a load test's latency", latency.micros(0.95)),
        millis("LoadLatencyP99", "99th percentile of a load test's latency", latency.micros(0.99)));
  }

  private static Datapoint millis(String name, String meaning, long micros) {
    return point(name, MetricUnit.MILLISECONDS, meaning, micros / 1e3);
  }

  private static Datapoint point(String name, MetricUnit unit, String meaning, double value) {
    return new Datapoint(
        new MetricDefinition(name, unit, MetricDefinition.Occasion.MEASURED, meaning, "not at all"),
        List.of(value));
  }
}
