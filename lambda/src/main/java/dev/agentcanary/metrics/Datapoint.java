package dev.agentcanary.metrics;

import java.util.List;

/// What one run has to say in one metric.
///
/// @param values at least one, each finite and not negative, because CloudWatch drops the rest
/// @throws IllegalArgumentException if a value is not
public record Datapoint(MetricDefinition metric, List<Double> values) {
  public Datapoint {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException(metric.name() + " without a value");
    }
    for (double value : values) {
      if (!Double.isFinite(value) || value < 0) {
        throw new IllegalArgumentException(metric.name() + " cannot be " + value);
      }
    }
  }
}
