package dev.agentcanary.sim.cloudwatch.alarm;

import dev.agentcanary.sim.cloudwatch.math.MathExpression;
import dev.agentcanary.sim.cloudwatch.metric.MetricKey;
import dev.agentcanary.sim.cloudwatch.metric.Statistic;
import java.util.Optional;

/// One query of an alarm.
public sealed interface MetricSource {

  /// By which expressions name it.
  String id();

  /// A statistic of a metric.
  ///
  /// @param unit the stream; empty for whichever there is
  record Metric(String id, MetricKey metric, Optional<String> unit, Statistic statistic)
      implements MetricSource {}

  /// An expression over the queries before it.
  record Expression(String id, MathExpression expression) implements MetricSource {}
}
