package dev.agentcanary.sim.cloudwatch;

import static dev.agentcanary.sim.cloudwatch.template.Templates.composite;
import static dev.agentcanary.sim.cloudwatch.template.Templates.metricAlarm;
import static dev.agentcanary.sim.cloudwatch.template.Templates.resource;
import static dev.agentcanary.sim.cloudwatch.template.Templates.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.LedgerEntry.ActionsHeld;
import dev.agentcanary.sim.cloudwatch.composite.Hold;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Suppressors and mute rules: states change, and nobody is told, or later.
class QuietTest {
  private static final String ACTIONS = "\"AlarmActions\": [\"page\"], \"OKActions\": [\"page\"]";
  private static final String SUPPRESSED =
      ACTIONS
          + """
          , "ActionsSuppressor": "deploying", "ActionsSuppressorWaitPeriod": 120,
          "ActionsSuppressorExtensionPeriod": 180
          """;

  @Test
  void actionsOfACompositeWaitForItsSuppressor() {
    Cloud cloud = suppressed();
    cloud.put(4.5, "Down", 1).until(30);

    assertThat(cloud.changes("c")).containsExactly("OK@0:00", "ALARM@5:10", "OK@8:10");
    assertThat(cloud.notifications())
        .containsExactly("page OK@2:00", "page ALARM@7:10", "page OK@10:10");
  }

  @Test
  void whileTheSuppressorIsInAlarmNobodyIsTold() {
    Cloud cloud = suppressed();
    for (int minute = 3; minute < 30; minute++) {
      cloud.put(minute + 0.5, "Deploying", 1);
    }
    cloud.put(10.5, "Down", 1).until(30);

    assertThat(cloud.changes("c")).containsExactly("OK@0:00", "ALARM@11:10", "OK@14:10");
    assertThat(cloud.notifications()).containsExactly("page OK@2:00");
    assertThat(held(cloud))
        .containsExactly(
            new HeldBy.Suppressor(Hold.WAIT_PERIOD, "deploying"),
            new HeldBy.Suppressor(Hold.ALARM, "deploying"),
            new HeldBy.Suppressor(Hold.ALARM, "deploying"));
  }

  @Test
  void whatLastsBeyondTheSuppressorIsToldAfterTheExtension() {
    Cloud cloud = suppressed();
    for (int minute = 3; minute < 12; minute++) {
      cloud.put(minute + 0.5, "Deploying", 1);
    }
    for (int minute = 8; minute < 30; minute++) {
      cloud.put(minute + 0.5, "Down", 1);
    }
    cloud.until(30);

    assertThat(cloud.changes("deploying")).last().isEqualTo("OK@15:10");
    assertThat(cloud.notifications()).containsExactly("page OK@2:00", "page ALARM@18:10");
  }

  private static Cloud suppressed() {
    return new Cloud(
        metricAlarm("down", "Down", ""),
        metricAlarm("deploying", "Deploying", ""),
        composite("c", "ALARM(down)", SUPPRESSED));
  }

  private static List<HeldBy> held(Cloud cloud) {
    return cloud.watch.ledger().of(ActionsHeld.class).stream().map(ActionsHeld::by).toList();
  }

  @Test
  void aMutedAlarmThatRecoversInTheWindowIsToldOnlyTheRecoveryAfterIt() {
    Cloud cloud = muted(Assumptions.DEFAULT);
    cloud.put(6.5, "M", 1).until(60);

    assertThat(cloud.changes("a")).containsExactly("OK@0:10", "ALARM@7:10", "OK@10:10");
    assertThat(cloud.notifications()).containsExactly("page OK@0:10", "page OK@20:00");
  }

  @Test
  void aMutedAlarmThatLastsIsToldWhenTheWindowEnds() {
    Cloud cloud = muted(Assumptions.DEFAULT);
    for (int minute = 6; minute < 40; minute++) {
      cloud.put(minute + 0.5, "M", 1);
    }
    cloud.until(30);

    assertThat(cloud.notifications()).containsExactly("page OK@0:10", "page ALARM@20:00");
    assertThat(held(cloud)).containsExactly(new HeldBy.Mute("maintenance", Cloud.at(20)));
  }

  @Test
  void whetherMutedActionsRunLaterIsAnAssumption() {
    Cloud cloud = muted(Assumptions.DEFAULT.withMutedActionsRunLater(false));
    for (int minute = 6; minute < 40; minute++) {
      cloud.put(minute + 0.5, "M", 1);
    }
    cloud.until(30);

    assertThat(cloud.notifications()).containsExactly("page OK@0:10");
  }

  @Test
  void anAlarmThatWasToldBeforeTheWindowIsNotToldAgain() {
    Cloud cloud = muted(Assumptions.DEFAULT);
    for (int minute = 1; minute < 40; minute++) {
      cloud.put(minute + 0.5, "M", 1);
    }
    cloud.until(30);

    assertThat(cloud.notifications()).containsExactly("page OK@0:10", "page ALARM@2:10");
  }

  /// From 12:05 to 12:20.
  private static Cloud muted(Assumptions assumptions) {
    return new Cloud(
        assumptions.withOffset(10),
        stack(
            metricAlarm("a", "M", ACTIONS),
            resource(
                "maintenance",
                "AWS::CloudWatch::AlarmMuteRule",
                """
                "Name": "maintenance", "MuteTargets": {"AlarmNames": ["a"]},
                "Rule": {"Schedule": {"Expression": "at(2026-11-25T12:05)", "Duration": "PT15M"}}
                """)));
  }
}
