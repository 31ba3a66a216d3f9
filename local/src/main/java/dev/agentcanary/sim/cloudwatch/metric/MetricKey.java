package dev.agentcanary.sim.cloudwatch.metric;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What names a metric: namespace, name and the exact set of dimensions.
///
/// A subset or superset of the dimensions is another metric.
///
/// @param dimensions name to value, in the order of the names; empty for a metric without
public record MetricKey(String namespace, String name, Map<String, String> dimensions) {
  public MetricKey {
    dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
  }

  /// For people: `AgentCanary/Runs{Canary=coach}`.
  @Override
  public String toString() {
    return namespace + "/" + name + dimensions;
  }
}
