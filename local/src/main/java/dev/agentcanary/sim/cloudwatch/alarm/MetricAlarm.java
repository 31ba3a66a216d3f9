package dev.agentcanary.sim.cloudwatch.alarm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A metric alarm as it is configured, nothing left to default.
///
/// @param arn by which composite alarms and reasons name it
/// @param sources at least one, each expression after what it names
/// @param watched id of the query that is compared with the threshold
/// @param period of every query: 10, 20, 30 or a multiple of 60 seconds
/// @param rule how many datapoints make it an alarm
/// @param lowSamples whether percentiles of too few samples are evaluated
public record MetricAlarm(
    String name,
    String arn,
    String description,
    List<MetricSource> sources,
    String watched,
    Duration period,
    Rule rule,
    boolean lowSamples,
    EvaluationWindow window,
    Optional<WarmUp> warmUp,
    AlarmActions actions) {
  private static final Duration DAY = Duration.ofDays(1);

  public MetricAlarm {
    sources = List.copyOf(sources);
  }

  /// M of N against a threshold.
  ///
  /// @param evaluationPeriods N, at least 1
  /// @param datapointsToAlarm M, 1 to N
  public record Rule(
      Comparison comparison,
      double threshold,
      int evaluationPeriods,
      int datapointsToAlarm,
      MissingData missingData) {

    /// Whether a datapoint breaches.
    boolean breaches(double value) {
      return comparison.breaches(value, threshold);
    }
  }

  /// Whether it reads seconds: periods below a minute.
  public boolean highResolution() {
    return period.toSeconds() < 60;
  }

  /// Whether its window is longer than a day, which CloudWatch evaluates once an hour only.
  public boolean multiDay() {
    return period.multipliedBy(rule.evaluationPeriods).compareTo(DAY) > 0;
  }

  /// The single metric that it watches, if it has no math.
  public Optional<MetricSource.Metric> singleMetric() {
    return sources.size() == 1 && sources.getFirst() instanceof MetricSource.Metric metric
        ? Optional.of(metric)
        : Optional.empty();
  }
}
