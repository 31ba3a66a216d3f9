package dev.agentcanary.sim.cloudwatch;

import static dev.agentcanary.sim.cloudwatch.template.Templates.composite;
import static dev.agentcanary.sim.cloudwatch.template.Templates.metricAlarm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.metrics.Datapoint;
import dev.agentcanary.metrics.EmfLines;
import dev.agentcanary.metrics.MetricCatalog;
import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import dev.agentcanary.sim.cloudwatch.template.Deployment;
import dev.agentcanary.sim.cloudwatch.template.Templates;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedCloudWatchTest {

  @Test
  void example() {
    SimulatedCloudWatch cloud = new SimulatedCloudWatch(Cloud.NOON, Assumptions.DEFAULT);
    cloud.deploy(Templates.read(Templates.coach(), Deployment.of("coach-stack")));

    for (int minute = 0; minute < 60; minute += 5) {
      Instant ended = Cloud.at(minute);
      boolean down = minute >= 30 && minute < 45;
      for (String line : EmfLines.of("coach", ended, run(down))) {
        cloud.put(line, ended.plusSeconds(20));
      }
    }
    cloud.advanceTo(Cloud.at(60));

    assertThat(cloud.notEvaluated()).isEmpty();
    assertThat(cloud.ledger().notifications())
        .extracting(told -> told.alarm() + " " + told.from() + " -> " + told.to())
        .containsExactly(
            "coach-page INSUFFICIENT_DATA -> OK",
            "coach-page OK -> ALARM",
            "coach-page ALARM -> OK");
    assertThat(cloud.ledger().changesOf("coach-down"))
        .last()
        .satisfies(change -> assertThat(change.reason()).contains("was not greater than"));
  }

  private static List<Datapoint> run(boolean down) {
    return List.of(
        new Datapoint(MetricCatalog.RUNS, List.of(1.0)),
        new Datapoint(MetricCatalog.AGENT_DOWN, List.of(down ? 1.0 : 0.0)));
  }

  @Test
  void anAlarmBeginsWithoutDataAndItsFirstEvaluationActs() {
    Cloud cloud = new Cloud(metricAlarm("a", "M", "\"OKActions\": [\"topic\"]"));
    assertThat(cloud.watch.alarm("a").orElseThrow())
        .isEqualTo(
            new AlarmView(
                "a",
                AlarmState.INSUFFICIENT_DATA,
                "Unchecked: Initial alarm creation",
                Cloud.NOON));

    cloud.until(5);

    assertThat(cloud.notifications()).containsExactly("topic OK@0:10");
  }

  @Test
  void actionsRunOnlyWhenTheStateChanges() {
    Cloud cloud = new Cloud(metricAlarm("a", "M", "\"AlarmActions\": [\"page\", \"chat\"]"));
    cloud.put(3.5, "M", 1).put(4.5, "M", 1).put(5.5, "M", 1).until(20);

    assertThat(cloud.changes("a")).startsWith("OK@0:10", "ALARM@4:10").hasSize(3);
    assertThat(cloud.notifications()).containsExactly("page ALARM@4:10", "chat ALARM@4:10");
  }

  @Test
  void aDatapointThatBecomesVisibleLateIsSeenLate() {
    Cloud cloud = new Cloud(metricAlarm("a", "M", ""));
    cloud.until(6);
    cloud.watch.put(
        new dev.agentcanary.sim.cloudwatch.metric.Sample(
            new dev.agentcanary.sim.cloudwatch.metric.MetricKey("N", "M", java.util.Map.of()),
            "None",
            false,
            Cloud.at(3.5),
            List.of(1.0)),
        Cloud.at(6.1));
    cloud.until(6.3);

    assertThat(cloud.changes("a")).containsExactly("OK@0:10", "ALARM@6:10");
  }

  @Test
  void disabledActionsDoNotRunAndTheStateChanges() {
    Cloud cloud =
        new Cloud(metricAlarm("a", "M", "\"AlarmActions\": [\"page\"], \"ActionsEnabled\": false"));
    cloud.put(3.5, "M", 1).until(4.5);

    assertThat(cloud.changes("a")).contains("ALARM@4:10");
    assertThat(cloud.notifications()).isEmpty();
    assertThat(cloud.watch.ledger().of(LedgerEntry.ActionsHeld.class))
        .extracting(LedgerEntry.ActionsHeld::by)
        .containsExactly(new HeldBy.Disabled());
  }

  @Test
  void anAlarmThatIsNotEvaluatedTakesTheCompositesOnItAlong() {
    Cloud cloud =
        new Cloud(
            metricAlarm("band", "M", "\"ThresholdMetricId\": \"ad\""),
            composite("page", "ALARM(band)", ""),
            composite("nested", "ALARM(page)", ""),
            composite("lost", "ALARM(nobody)", ""));

    assertThat(cloud.watch.alarms()).isEmpty();
    assertThat(cloud.watch.notEvaluated())
        .extracting(one -> one.name() + ": " + one.reason())
        .anyMatch(text -> text.startsWith("band: ThresholdMetricId"))
        .contains(
            "page: it depends on band, which is not evaluated",
            "nested: it depends on page, which is not evaluated",
            "lost: it depends on nobody, which no deployed stack has");
  }

  @Test
  void rulesThatGoRoundInACircleAreNotEvaluated() {
    Cloud cloud = new Cloud(composite("a", "ALARM(b)", ""), composite("b", "OK(a)", ""));

    assertThat(cloud.watch.notEvaluated())
        .extracting(one -> one.name() + ": " + one.reason())
        .contains("a: the rules go round in a circle: a -> b -> a");
  }

  @Test
  void aMetricInTwoUnitsStopsAnAlarmThatNamesNone() {
    Cloud cloud = new Cloud(metricAlarm("a", "M", ""), composite("page", "ALARM(a)", ""));
    cloud.put(1, "M", 0).until(2);
    cloud.watch.put(
        "{\"_aws\":{\"Timestamp\":%d,\"CloudWatchMetrics\":[{\"Namespace\":\"N\",\"Dimensions\":[[]],\"Metrics\":[{\"Name\":\"M\",\"Unit\":\"Count\"}]}]},\"M\":1}"
            .formatted(Cloud.at(2.5).toEpochMilli()),
        Cloud.at(2.5));
    cloud.until(4);

    assertThat(cloud.watch.alarms()).isEmpty();
    assertThat(cloud.watch.ledger().of(LedgerEntry.EvaluationStopped.class))
        .extracting(LedgerEntry.EvaluationStopped::alarm)
        .containsExactlyInAnyOrder("a", "page");
    assertThat(cloud.watch.notEvaluated().getFirst().reason())
        .contains("the units [Count, None] and the alarm names none");
  }

  @Test
  void linesThatCloudWatchWouldDropAreRefused() {
    Cloud cloud = new Cloud();

    assertThat(cloud.watch.put("START", Cloud.NOON)).isEqualTo(new Put.Accepted(0));
    assertThat(cloud.watch.put("{\"_aws\": {}}", Cloud.NOON))
        .isEqualTo(new Put.Refused("Timestamp is missing"));
  }
}
