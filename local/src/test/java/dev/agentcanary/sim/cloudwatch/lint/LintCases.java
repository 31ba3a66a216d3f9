package dev.agentcanary.sim.cloudwatch.lint;

import static dev.agentcanary.sim.cloudwatch.template.Templates.composite;
import static dev.agentcanary.sim.cloudwatch.template.Templates.metricAlarm;
import static dev.agentcanary.sim.cloudwatch.template.Templates.resource;

import java.util.List;

/// For each rule a stack that breaks it, what is found, and one that keeps it.
final class LintCases {
  private static final String PAGES = "\"AlarmActions\": [\"page\"]";
  private static final String RATE =
      resource(
          "schedule", "AWS::Scheduler::Schedule", "\"ScheduleExpression\": \"rate(5 minutes)\"");
  private static final String SUPPRESSED =
      ", \"ActionsSuppressor\": \"s\", \"ActionsSuppressorWaitPeriod\": 60,"
          + " \"ActionsSuppressorExtensionPeriod\": 60";
  private static final String NO_STATISTIC = "\"Statistic\": {\"Ref\": \"AWS::NoValue\"}, ";

  /// @param finding the alarm and the beginning of the problem
  record Case(String lint, List<String> bad, String finding, List<String> good) {}

  static final List<Case> ALL =
      List.of(
          new Case(
              "not-evaluated",
              List.of(metricAlarm("a", "M", "\"ThresholdMetricId\": \"band\"")),
              "a: ThresholdMetricId: an anomaly detection band",
              List.of(metricAlarm("a", "M", ""))),
          new Case(
              "missing-data",
              List.of(metricAlarm("a", "M", treat("ignore"))),
              "a: missing data is treated as `ignore`",
              List.of(metricAlarm("a", "M", treat("breaching")))),
          new Case(
              "silence",
              List.of(metricAlarm("a", "M", treat("notBreaching"))),
              "stack: no alarm notices that the metrics stop",
              List.of(metricAlarm("a", "M", treat("breaching")))),
          new Case(
              "tight-heartbeat",
              List.of(RATE, metricAlarm("a", "Runs", heartbeat(1))),
              "a: one period of 300 s for runs every 300 s",
              List.of(RATE, metricAlarm("a", "Runs", heartbeat(2)))),
          new Case(
              "filled-warm-up",
              List.of(resource("a", "AWS::CloudWatch::Alarm", filled(false))),
              "a: FILL with a warm-up that may end early",
              List.of(resource("a", "AWS::CloudWatch::Alarm", filled(true)))),
          new Case(
              "unit",
              List.of(metricAlarm("a", "M", "\"Unit\": \"Count\"")),
              "a: it names a unit",
              List.of(metricAlarm("a", "M", ""))),
          new Case(
              "low-samples",
              List.of(metricAlarm("a", "M", "\"EvaluateLowSampleCountPercentile\": \"ignore\"")),
              "a: EvaluateLowSampleCountPercentile is `ignore`",
              List.of(metricAlarm("a", "M", "\"EvaluateLowSampleCountPercentile\": \"evaluate\""))),
          new Case(
              "sparse-percentile",
              List.of(RATE, metricAlarm("a", "M", percentile("p99", 900))),
              "a: p99 of at most 57 samples a period is their maximum",
              List.of(RATE, metricAlarm("a", "M", percentile("p90", 900)))),
          new Case(
              "blind-rule",
              List.of(metricAlarm("a", "M", treat("missing")), composite("c", "ALARM(a)", PAGES)),
              "c: a can be in INSUFFICIENT_DATA",
              List.of(
                  metricAlarm("a", "M", treat("missing")),
                  metricAlarm("alive", "Runs", treat("breaching")),
                  composite("c", "ALARM(a) OR ALARM(alive)", PAGES))),
          new Case(
              "unknown-child",
              List.of(composite("c", "ALARM(gone)", PAGES)),
              "c: gone is no evaluated alarm of this stack",
              List.of(metricAlarm("a", "M", ""), composite("c", "ALARM(a)", PAGES))),
          new Case(
              "unheard",
              List.of(metricAlarm("a", "M", ""), composite("c", "ALARM(a)", "")),
              "a: nobody hears of it",
              List.of(metricAlarm("a", "M", ""), composite("c", "ALARM(a)", PAGES))),
          new Case(
              "child-action",
              List.of(metricAlarm("a", "M", PAGES), composite("c", "ALARM(a)", PAGES)),
              "a: it has actions and so has a composite on it",
              List.of(metricAlarm("a", "M", PAGES), composite("c", "ALARM(a)", ""))),
          new Case(
              "suppressed-ok",
              List.of(composite("c", "TRUE", "\"OKActions\": [\"page\"]" + SUPPRESSED)),
              "c: OK actions on a suppressed composite",
              List.of(composite("c", "TRUE", PAGES + SUPPRESSED))));

  private LintCases() {}

  private static String treat(String missing) {
    return "\"TreatMissingData\": \"" + missing + "\"";
  }

  private static String heartbeat(int periods) {
    return treat("breaching")
        + ", \"Period\": 300, \"ComparisonOperator\": \"LessThanThreshold\", \"EvaluationPeriods\": "
        + periods;
  }

  private static String percentile(String statistic, int period) {
    return NO_STATISTIC
        + "\"ExtendedStatistic\": \"%s\", \"Period\": %d".formatted(statistic, period);
  }

  private static String filled(boolean whole) {
    return """
        "AlarmName": "a", "EvaluationPeriods": 2, "ComparisonOperator": "LessThanThreshold",
        "Threshold": 1, "TreatMissingData": "breaching",
        "Metrics": [{"Id": "e", "Expression": "FILL(m, 0)"}, {"Id": "m", "ReturnData": false,
          "MetricStat": {"Stat": "Sum", "Period": 300,
            "Metric": {"Namespace": "N", "MetricName": "Runs"}}}],
        "WarmUpConfiguration": {"WarmUpPeriodDurationInMinutes": 15,
          "OnlyStartEvaluatingAfterWarmUpPeriodEnds": %s}
        """
        .formatted(whole);
  }
}
