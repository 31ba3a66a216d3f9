package dev.agentcanary.sim.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import dev.agentcanary.sim.cloudwatch.metric.MetricKey;
import dev.agentcanary.sim.cloudwatch.metric.Sample;
import dev.agentcanary.sim.cloudwatch.template.StackTemplate;
import dev.agentcanary.sim.cloudwatch.template.Templates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How soon an alarm notices that a canary that ran every five minutes is dead, or its agent down:
/// in minutes from the death, which may come at any moment between two runs.
///
/// The range that AWS does not publish decides it where missing datapoints are `breaching`, and
/// does not where FILL or a wall clock window leaves none missing.
class DetectionTimesTest {
  private static final MetricKey RUNS = new MetricKey("N", "Runs", Map.of());
  private static final MetricKey SUCCESS = new MetricKey("N", "Success", Map.of());

  @ParameterizedTest(name = "{0} with {1} in reserve: {2} to {3} minutes")
  @CsvSource(
      textBlock =
          """
          p300-1of1,          0, 1,  6
          p300-1of1,          2, 11, 16
          p300-1of1,          4, 21, 26
          p300-2of2,          0, 6,  11
          p300-2of2,          2, 16, 21
          p900-1of1,          2, 41, 46
          p60-15of15,         0, 11, 16
          p60-15of15,         2, 13, 18
          p60-15of15,         4, 15, 20
          p300-1of1-fill,     0, 1,  6
          p300-1of1-fill,     4, 1,  6
          p300-2of2-fill,     0, 6,  11
          p300-2of2-fill,     2, 6,  11
          p300-2of2-fill,     4, 6,  11
          p300-2of2-clock,    0, 10, 15
          p300-2of2-clock,    4, 10, 15
          """)
  void ofADeadCanary(String alarm, int reserve, long least, long most) {
    assertThat(whenDead(heartbeat(alarm), reserve))
        .allSatisfy(minutes -> assertThat(minutes).isBetween(least, most))
        .contains(most);
  }

  @ParameterizedTest(name = "{0}: {1} to {2} minutes")
  @CsvSource(
      textBlock =
          """
          p300-1of1,  1,  6
          p300-2of2,  6,  11
          p300-3of3,  11, 16
          p300-2of3,  6,  11
          p300-2of2-clock, 10, 15
          """)
  void ofAnAgentThatIsDown(String alarm, long least, long most) {
    for (int reserve : List.of(0, 2, 4)) {
      assertThat(whenDown(success(alarm), reserve))
          .allSatisfy(minutes -> assertThat(minutes).isBetween(least, most));
    }
  }

  @Test
  void treatedAsMissingSilenceIsNeverAnAlarm() {
    String missing = heartbeat("p300-2of2").replace("\"breaching\"", "\"missing\"");

    assertThat(whenDead(missing, 2)).containsOnly(Long.MAX_VALUE);
  }

  /// Start jitter makes a period as long as the interval empty now and then: FILL with 1 of 1
  /// pages.
  @Test
  void fillWithOnePeriodOfTheIntervalsLengthPagesByJitter() {
    assertThat(falseAlarms(heartbeat("p300-1of1-fill"))).isPositive();
    assertThat(falseAlarms(heartbeat("p300-2of2-fill"))).isZero();
    assertThat(falseAlarms(heartbeat("p300-1of1"))).isZero();
  }

  private static List<Long> whenDead(String alarm, int reserve) {
    return LongStream.rangeClosed(0, 4)
        .map(
            afterLastRun -> {
              SimulatedCloudWatch cloud = cloud(alarm, reserve);
              for (int minute = 0; minute <= 120; minute += 5) {
                put(cloud, RUNS, minute, 30, 1);
              }
              return alarmAfter(cloud, 120 * 60 + afterLastRun * 60 + 30);
            })
        .boxed()
        .toList();
  }

  private static List<Long> whenDown(String alarm, int reserve) {
    return LongStream.rangeClosed(0, 4)
        .map(
            afterLastRun -> {
              SimulatedCloudWatch cloud = cloud(alarm, reserve);
              for (int minute = 0; minute <= 240; minute += 5) {
                put(cloud, SUCCESS, minute, 30, minute <= 120 ? 1 : 0);
              }
              return alarmAfter(cloud, 120 * 60 + afterLastRun * 60 + 30);
            })
        .boxed()
        .toList();
  }

  /// Whole minutes from that second until the alarm.
  private static long alarmAfter(SimulatedCloudWatch cloud, long second) {
    Instant death = Cloud.NOON.plusSeconds(second);
    cloud.advanceTo(death);
    assertThat(cloud.state("a")).contains(AlarmState.OK);
    cloud.advanceTo(death.plus(Duration.ofMinutes(110)));
    return cloud.ledger().changesOf("a").stream()
        .filter(change -> change.to() == AlarmState.ALARM && change.at().isAfter(death))
        .mapToLong(change -> Duration.between(death, change.at()).toMinutes())
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  private static long falseAlarms(String alarm) {
    SimulatedCloudWatch cloud = cloud(alarm, 2);
    java.util.random.RandomGenerator jitter = new java.util.SplittableRandom(7);
    for (int minute = 0; minute < 5 * 24 * 60; minute += 5) {
      put(cloud, RUNS, minute, 45 + jitter.nextInt(31), 1);
    }
    cloud.advanceTo(Cloud.at(30));
    int before = cloud.ledger().entries().size();
    cloud.advanceTo(Cloud.at(5 * 24 * 60));
    return cloud.ledger().entries().stream()
        .skip(before)
        .filter(LedgerEntry.StateChange.class::isInstance)
        .map(LedgerEntry.StateChange.class::cast)
        .filter(change -> change.to() == AlarmState.ALARM)
        .count();
  }

  private static SimulatedCloudWatch cloud(String alarm, int reserve) {
    StackTemplate stack = Templates.stack(alarm);
    assertThat(stack.notEvaluated()).isEmpty();
    SimulatedCloudWatch cloud =
        new SimulatedCloudWatch(
            Cloud.NOON, Assumptions.DEFAULT.withReserve(reserve).withOffset(40));
    cloud.deploy(stack);
    return cloud;
  }

  private static void put(
      SimulatedCloudWatch cloud, MetricKey metric, int minute, int seconds, double value) {
    Instant at = Cloud.at(minute).plusSeconds(seconds);
    cloud.put(new Sample(metric, "None", false, at, List.of(value)), at.plusSeconds(30));
  }

  private static String heartbeat(String shape) {
    return alarm(shape, "Runs");
  }

  private static String success(String shape) {
    return alarm(shape, "Success");
  }

  /// @param shape period, M of N, and `fill` or `clock`
  private static String alarm(String shape, String metric) {
    String[] parts = shape.split("-");
    String[] rule = parts[1].split("of");
    String rest = parts.length > 2 ? parts[2] : "";
    String period = parts[0].substring(1);
    String window = rest.equals("clock") ? "\"EvaluationWindow\": {\"WallClockWindow\": {}}," : "";
    String watched =
        """
        "Metrics": [{"Id": "m", "ReturnData": false, "MetricStat": {"Stat": "Sum", "Period": %s,
          "Metric": {"Namespace": "N", "MetricName": "%s"}}}, {"Id": "e", "Expression": "%s"}],
        """
            .formatted(period, metric, rest.equals("fill") ? "FILL(m, 0)" : "m * 1");
    return Templates.resource(
        "a",
        "AWS::CloudWatch::Alarm",
        """
        "AlarmName": "a", "DatapointsToAlarm": %s, "EvaluationPeriods": %s, %s %s "Threshold": 1,
        "ComparisonOperator": "LessThanThreshold", "TreatMissingData": "breaching"
        """
            .formatted(rule[0], rule[1], window, watched));
  }
}
