package dev.agentcanary.sim.cloudwatch.lint;

import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.alarm.MetricSource;
import dev.agentcanary.sim.cloudwatch.metric.Percentile;
import java.time.Duration;
import java.util.List;

/// A percentile has samples enough to be another value than the maximum.
record SparsePercentileLint() implements Lint {
  @Override
  public String id() {
    return "sparse-percentile";
  }

  @Override
  public String meaning() {
    return "A high percentile of so few samples a period is their maximum: one slow answer is enough"
        + " for the alarm.";
  }

  @Override
  public List<Finding> check(LintInput input) {
    if (input.interval().isEmpty() || input.samplesPerRun().isEmpty()) {
      return List.of();
    }
    return input.stack().alarms().stream()
        .flatMap(
            alarm ->
                alarm.sources().stream()
                    .filter(source -> isSparse(alarm, source, input))
                    .map(source -> finding(alarm, source, input)))
        .toList();
  }

  private static boolean isSparse(MetricAlarm alarm, MetricSource source, LintInput input) {
    return source instanceof MetricSource.Metric metric
        && metric.statistic() instanceof Percentile percentile
        && samples(alarm, input) * (1 - percentile.percent() / 100) < 1 - 1e-9;
  }

  private Finding finding(MetricAlarm alarm, MetricSource source, LintInput input) {
    String statistic = ((MetricSource.Metric) source).statistic().text();
    return new Finding(
        id(),
        alarm.name(),
        "%s of at most %.0f samples a period is their maximum; take a longer period, a lower percentile or Maximum"
            .formatted(statistic, samples(alarm, input)));
  }

  /// In a period, at most.
  private static double samples(MetricAlarm alarm, LintInput input) {
    Duration interval = input.interval().orElseThrow();
    double runs = Math.max(1, (double) alarm.period().toSeconds() / interval.toSeconds());
    return runs * input.samplesPerRun().orElseThrow();
  }
}
