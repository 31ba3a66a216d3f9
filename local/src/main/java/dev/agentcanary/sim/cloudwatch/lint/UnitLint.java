package dev.agentcanary.sim.cloudwatch.lint;

import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.alarm.MetricSource;
import java.util.List;

/// An alarm does not name a unit.
record UnitLint() implements Lint {
  @Override
  public String id() {
    return "unit";
  }

  @Override
  public String meaning() {
    return "The alarm names a unit: if the metric is ever written with another one, the alarm sees"
        + " nothing and says so to nobody.";
  }

  @Override
  public List<Finding> check(LintInput input) {
    return input.stack().alarms().stream()
        .filter(UnitLint::namesUnit)
        .map(alarm -> new Finding(id(), alarm.name(), "it names a unit; leave Unit out"))
        .toList();
  }

  private static boolean namesUnit(MetricAlarm alarm) {
    return alarm.sources().stream()
        .anyMatch(
            source -> source instanceof MetricSource.Metric metric && metric.unit().isPresent());
  }
}
