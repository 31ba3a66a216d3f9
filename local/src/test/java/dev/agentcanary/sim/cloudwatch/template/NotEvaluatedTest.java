package dev.agentcanary.sim.cloudwatch.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What changes the meaning of an alarm and is not evaluated makes the alarm say nothing, aloud.
class NotEvaluatedTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          "ThresholdMetricId": "ad1";                      anomaly detection band
          "ComparisonOperator": "GreaterThanUpperThreshold"; GreaterThanUpperThreshold is not evaluated
          "EvaluationCriteria": {"PromQLCriteria": {}};    EvaluationCriteria is not evaluated
          "NewProperty": 1;                                NewProperty is not evaluated
          "Statistic": "Median";                           the statistic Median is not evaluated
          "ExtendedStatistic": "p90";                      either Statistic or ExtendedStatistic
          "TreatMissingData": "bad";                       TreatMissingData bad does not exist
          "Period": 45;                                    neither 10, 20, 30 nor whole minutes
          "Period": 0;                                     no positive whole number
          "EvaluationPeriods": 1441;                       are more than the 86400 s
          "DatapointsToAlarm": 2;                          DatapointsToAlarm 2 is more than EvaluationPeriods 1
          "Threshold": {"Fn::If": ["Big", 9, 1]};          Fn::If of ["Big",9,1] is not evaluated
          "Threshold": "high";                             Threshold is no number
          "AlarmActions": [{"Fn::GetAtt": ["Nobody", "Arn"]}]; Fn::GetAtt of ["Nobody","Arn"] is not evaluated
          "AlarmActions": ["1", "2", "3", "4", "5", "6"];  6 actions on ALARM
          "AlarmActions": ["arn:aws:autoscaling:x"];       Auto Scaling action
          "EvaluationWindow": {"TumblingWindow": {}};      EvaluationWindow.TumblingWindow is not evaluated
          "Period": 120, "EvaluationWindow": {"WallClockWindow": {}}; a wall clock window of periods of 120 s
          "EvaluationWindow": {"WallClockWindow": {"Timezone": "+01:03"}}; no multiple of 5 minutes
          "EvaluationWindow": {"WallClockWindow": {"Timezone": "Mars/Olympus"}}; is not known
          "WarmUpConfiguration": {"WarmUpPeriodDurationInMinutes": 2881}; at most 2880
          "Dimensions": [{"Name": "D"}];                   Dimensions.Value is missing
          """)
  void aPropertyOfAnAlarm(String properties, String reason) {
    refused(Templates.alarm(properties), reason);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          {"Id": "e", "Expression": "SELECT AVG(M) FROM N"};   a Metrics Insights query
          {"Id": "e", "Expression": "SEARCH('N', 'Sum', 60)"}; SEARCH is not allowed in alarms
          {"Id": "e", "Expression": "AVG(m)"};                 one number over a range
          {"Id": "e", "Expression": "PERIOD(m)"};              the result e is no single time series
          {"Id": "e", "Expression": "METRICS()"};              the result e is no single time series
          {"Id": "e", "Expression": "m + f"};                  the id f is not defined
          {"Id": "E", "Expression": "m + 1"};                  does not begin with a small letter
          {"Id": "e"};                                         needs either Expression or MetricStat
          {"Id": "e", "Expression": "m", "AccountId": "1"};    a metric of another account
          {"Id": "e", "Expression": "m", "ReturnData": false}; Metrics returns 0 queries
          {"Id": "e", "Expression": "m", "Period": 300};       it must be one
          """)
  void aQueryOfAnAlarm(String query, String reason) {
    String metric =
        """
        {"Id": "m", "ReturnData": false, "MetricStat": {"Stat": "Sum", "Period": 60,
          "Metric": {"Namespace": "N", "MetricName": "M"}}}
        """;
    String properties =
        """
        "AlarmName": "a", "EvaluationPeriods": 1, "Threshold": 1,
        "ComparisonOperator": "GreaterThanThreshold", "Metrics": [%s, %s]
        """
            .formatted(metric, query);

    refused(Templates.stack(Templates.resource("a", "AWS::CloudWatch::Alarm", properties)), reason);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          "AlarmRule": "ALARM(";                     where an alarm must be
          "ActionsSuppressor": "s";                  needs its wait and its extension period
          "NewProperty": 1;                          NewProperty is not evaluated
          """)
  void aPropertyOfAComposite(String properties, String reason) {
    refused(Templates.stack(Templates.composite("a", "TRUE", properties)), reason);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          "Expression": "rate(1 day)", "Duration": "PT1H";     neither cron(…) nor at(…)
          "Expression": "cron(0 2 * * *)", "Duration": "PT1S"; is not within PT1M to P15D
          "Expression": "cron(0 2 * * *)", "Duration": "P16D"; is not within PT1M to P15D
          "Expression": "cron(0 2 * * *)";                     Rule.Schedule.Duration is missing
          """)
  void aScheduleOfAMuteRule(String schedule, String reason) {
    String properties = "\"Name\": \"a\", \"Rule\": {\"Schedule\": {" + schedule + "}}";

    refused(
        Templates.stack(Templates.resource("a", "AWS::CloudWatch::AlarmMuteRule", properties)),
        reason);
  }

  @ParameterizedTest
  @CsvSource({"AWS::CloudWatch::LogAlarm", "AWS::CloudWatch::SomethingNew"})
  void aTypeThatIsNotKnown(String type) {
    refused(Templates.stack(Templates.resource("a", type, "")), "the type " + type);
  }

  @Test
  void anAlarmThatACourseOfConditionsMayLeaveOut() {
    String alarm = Templates.metricAlarm("a", "M", "");
    String conditional = alarm.substring(0, alarm.length() - 1) + ", \"Condition\": \"Big\"}";

    refused(Templates.stack(conditional), "a condition decides whether it exists");
  }

  @Test
  void everyReasonIsSaid() {
    StackTemplate stack = Templates.alarm("\"NewProperty\": 1, \"TreatMissingData\": \"bad\"");

    assertThat(stack.notEvaluated().getFirst().reason())
        .isEqualTo("NewProperty is not evaluated; TreatMissingData bad does not exist");
  }

  private static void refused(StackTemplate stack, String reason) {
    assertThat(stack.alarms()).isEmpty();
    assertThat(stack.composites()).isEmpty();
    assertThat(stack.muteRules()).isEmpty();
    assertThat(stack.notEvaluated()).hasSize(1);
    assertThat(stack.notEvaluated().getFirst().reason()).contains(reason);
  }
}
