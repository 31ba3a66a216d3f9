package dev.agentcanary.sim.cloudwatch.metric;

import java.time.Instant;
import java.util.List;

/// Values of one metric at one instant, as they are published.
///
/// @param unit as CloudWatch spells it, `None` for none; part of what names the stream
/// @param highResolution kept by the second (storage resolution 1), not only by the minute
/// @param at the event time; the period that contains it gets the values
/// @param values at least one, each finite
/// @throws IllegalArgumentException if there is none, or one is not finite
public record Sample(
    MetricKey metric, String unit, boolean highResolution, Instant at, List<Double> values) {
  /// The unit of a metric that names none.
  public static final String NO_UNIT = "None";

  public Sample {
    values = List.copyOf(values);
    if (values.isEmpty() || !values.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(metric + " cannot have the values " + values);
    }
  }
}
