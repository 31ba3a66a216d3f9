package dev.agentcanary.infra.alarm;

import dev.agentcanary.infra.Names;
import dev.agentcanary.metrics.MetricCatalog;
import dev.agentcanary.metrics.MetricDefinition;

/// A metric as an alarm reads it. It has exactly one dimension, and no unit: an alarm with a unit
/// that nobody writes waits for ever.
///
/// @param namespace e.g. `AgentCanary`
/// @param metric its name
/// @param dimension its one dimension's name
/// @param value that dimension's value
public record Reading(
    String namespace, String metric, String dimension, String value, Statistic statistic) {
  /// A metric that the canary writes.
  public static Reading of(MetricDefinition metric, Names names, Statistic statistic) {
    return new Reading(
        MetricCatalog.NAMESPACE, metric.name(), MetricCatalog.DIMENSION, names.canary(), statistic);
  }

  /// How often a service counted something.
  ///
  /// @param value of the metric's dimension
  public static Reading of(VendedMetric metric, String value) {
    return new Reading(
        metric.namespace(), metric.metric(), metric.dimension(), value, Statistic.SUM);
  }
}
