package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.sim.cloudwatch.alarm.Comparison;
import dev.agentcanary.sim.cloudwatch.alarm.EvaluationWindow;
import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.alarm.MissingData;
import dev.agentcanary.sim.cloudwatch.alarm.WarmUp;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// `AWS::CloudWatch::Alarm`.
final class AlarmReader {
  private static final Set<String> KNOWN =
      Set.of(
          "ActionsEnabled",
          "AlarmActions",
          "AlarmDescription",
          "AlarmName",
          "ComparisonOperator",
          "DatapointsToAlarm",
          "Dimensions",
          "EvaluateLowSampleCountPercentile",
          "EvaluationPeriods",
          "EvaluationWindow",
          "ExtendedStatistic",
          "InsufficientDataActions",
          "MetricName",
          "Metrics",
          "Namespace",
          "OKActions",
          "Period",
          "Statistic",
          "Tags",
          "Threshold",
          "ThresholdMetricId",
          "TreatMissingData",
          "Unit",
          "WarmUpConfiguration");

  private AlarmReader() {}

  /// @param properties resolved
  static MetricAlarm read(Properties properties, String name, String arn) {
    properties.allow(KNOWN);
    if (properties.has("ThresholdMetricId")) {
      properties.problem("ThresholdMetricId: an anomaly detection band is a model that AWS trains");
    }
    MetricSources sources = MetricSources.read(properties);
    MetricAlarm alarm =
        new MetricAlarm(
            name,
            arn,
            properties.optionalText("AlarmDescription").orElse(""),
            sources.sources(),
            sources.watched(),
            sources.period(),
            rule(properties),
            lowSamples(properties),
            window(properties),
            warmUp(properties),
            ActionsReader.read(properties));
    AlarmLimits.check(alarm, properties);
    return alarm;
  }

  private static MetricAlarm.Rule rule(Properties properties) {
    String operator = properties.text("ComparisonOperator");
    Optional<Comparison> comparison = Comparison.of(operator);
    if (comparison.isEmpty()) {
      properties.problem("ComparisonOperator " + operator + " is not evaluated");
    }
    String treatment = properties.optionalText("TreatMissingData").orElse("missing");
    Optional<MissingData> missing = MissingData.of(treatment);
    if (missing.isEmpty()) {
      properties.problem("TreatMissingData " + treatment + " does not exist");
    }
    int periods = properties.count("EvaluationPeriods");
    return new MetricAlarm.Rule(
        comparison.orElse(Comparison.GREATER),
        properties.has("ThresholdMetricId") ? 0 : properties.number("Threshold"),
        periods,
        properties.optionalCount("DatapointsToAlarm").orElse(periods),
        missing.orElse(MissingData.MISSING));
  }

  private static boolean lowSamples(Properties properties) {
    String text = properties.optionalText("EvaluateLowSampleCountPercentile").orElse("evaluate");
    if (!text.equals("evaluate") && !text.equals("ignore")) {
      properties.problem("EvaluateLowSampleCountPercentile " + text + " does not exist");
    }
    return !text.equals("ignore");
  }

  private static EvaluationWindow window(Properties properties) {
    Optional<Properties> window = properties.object("EvaluationWindow");
    window.ifPresent(one -> one.allow(Set.of("SlidingWindow", "WallClockWindow")));
    Optional<Properties> wallClock = window.flatMap(one -> one.object("WallClockWindow"));
    return wallClock
        .<EvaluationWindow>map(
            clock -> {
              clock.allow(Set.of("Timezone"));
              return new EvaluationWindow.WallClock(TimeZones.read(clock, "Timezone"));
            })
        .orElseGet(EvaluationWindow.Sliding::new);
  }

  private static Optional<WarmUp> warmUp(Properties properties) {
    return properties
        .object("WarmUpConfiguration")
        .map(
            configuration -> {
              configuration.allow(
                  Set.of(
                      "WarmUpPeriodDurationInMinutes", "OnlyStartEvaluatingAfterWarmUpPeriodEnds"));
              int minutes = configuration.count("WarmUpPeriodDurationInMinutes");
              if (minutes > 2880) {
                configuration.problem("a warm-up of " + minutes + " minutes, at most 2880");
              }
              return new WarmUp(
                  Duration.ofMinutes(minutes),
                  configuration.flag("OnlyStartEvaluatingAfterWarmUpPeriodEnds", false));
            });
  }
}
