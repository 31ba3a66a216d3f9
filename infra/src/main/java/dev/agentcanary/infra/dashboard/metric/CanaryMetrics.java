package dev.agentcanary.infra.dashboard.metric;

import dev.agentcanary.metrics.MetricCatalog;
import dev.agentcanary.metrics.MetricDefinition;
import java.util.List;

/// What the function writes, by `MetricCatalog`.
public final class CanaryMetrics {
  private CanaryMetrics() {}

  /// The metric of one canary.
  ///
  /// @param canary its name
  public static Metric of(MetricDefinition definition, String canary) {
    return new Metric(
        MetricCatalog.NAMESPACE,
        definition.name(),
        List.of(new Metric.Dimension(MetricCatalog.DIMENSION, canary)));
  }
}
