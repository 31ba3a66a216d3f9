package dev.agentcanary.sim.cloudwatch;

import static dev.agentcanary.sim.cloudwatch.template.Templates.metricAlarm;
import static dev.agentcanary.sim.cloudwatch.template.Templates.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.metric.MetricKey;
import dev.agentcanary.sim.cloudwatch.metric.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// When alarms are evaluated, and how samples count.
class CadenceTest {

  /// The user guide's timeline: a job fails at 10:02, is noticed at 11:03, mended at 11:43, which
  /// is noticed at 12:03.
  @Test
  void aWindowOfMoreThanADayIsEvaluatedOnceAnHourOnDataUntilTheFullHour() {
    Cloud cloud =
        new Cloud(
            Assumptions.DEFAULT.withOffset(0),
            stack(
                metricAlarm(
                    "a",
                    "M",
                    "\"Period\": 86400, \"EvaluationPeriods\": 2, \"DatapointsToAlarm\": 1")));
    cloud.put(2, "M", 1).until(2 * 1440 + 60 + 10);

    assertThat(cloud.changes("a")).startsWith("OK@3:00", "ALARM@63:00");
  }

  @Test
  void aPeriodOfTenSecondsIsEvaluatedEveryTenSecondsOnHighResolutionSamplesOnly() {
    Cloud cloud = new Cloud(metricAlarm("a", "M", "\"Period\": 10"));
    cloud.put(1, "M", 1);
    Instant at = Cloud.NOON.plusSeconds(125);
    cloud.watch.put(
        new Sample(new MetricKey("N", "M", Map.of()), "None", true, at, List.of(1.0)), at);
    cloud.until(5);

    assertThat(cloud.changes("a")).containsExactly("OK@0:10", "ALARM@2:10", "OK@2:40");
  }

  @Test
  void aPercentileOfTooFewSamplesKeepsTheStateWhereTheseAreIgnored() {
    String p90 =
        "\"Statistic\": {\"Ref\": \"AWS::NoValue\"}, \"ExtendedStatistic\": \"p90\", \"Threshold\": 10";
    Cloud evaluated = new Cloud(metricAlarm("a", "M", p90));
    Cloud ignored =
        new Cloud(
            metricAlarm("a", "M", p90 + ", \"EvaluateLowSampleCountPercentile\": \"ignore\""));
    for (Cloud cloud : List.of(evaluated, ignored)) {
      for (int sample = 0; sample < 99; sample++) {
        cloud.put(3.5, "M", 20);
      }
      cloud.until(4.5);
    }

    assertThat(evaluated.changes("a")).containsExactly("OK@0:10", "ALARM@4:10");
    assertThat(ignored.changes("a")).containsExactly("OK@0:10");

    ignored.put(4.6, "M", 20);
    for (int sample = 0; sample < 99; sample++) {
      ignored.put(4.6, "M", 20);
    }
    ignored.until(5.5);
    assertThat(ignored.changes("a")).containsExactly("OK@0:10", "ALARM@5:10");
  }

  @Test
  void theSameCallsGiveTheSameLedger() {
    assertThat(busy().watch.ledger().entries()).isEqualTo(busy().watch.ledger().entries());
    assertThat(busy().watch.ledger().entries()).hasSizeGreaterThan(10);
  }

  @Test
  void smallStepsGiveTheSameLedgerAsOneLargeOne() {
    Cloud small = new Cloud(metricAlarm("a", "M", ""), metricAlarm("b", "M", "\"Period\": 300"));
    for (int minute = 0; minute < 120; minute++) {
      small.put(minute + 0.4, "M", minute / 7 % 2);
      small.until(minute + 0.7);
    }
    small.until(120);

    assertThat(small.watch.ledger().entries()).isEqualTo(busy().watch.ledger().entries());
  }

  private static Cloud busy() {
    Cloud cloud = new Cloud(metricAlarm("a", "M", ""), metricAlarm("b", "M", "\"Period\": 300"));
    for (int minute = 0; minute < 120; minute++) {
      cloud.put(minute + 0.4, "M", minute / 7 % 2);
    }
    return cloud.until(120);
  }
}
