package dev.agentcanary.infra.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Goldens;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmPlanTest {
  @ParameterizedTest
  @ValueSource(strings = {"coach-companion", "bearer-runtime", "minimal", "daily", "rotating"})
  void theAlarmsOfAPlanAreThoseOfItsGolden(String plan) {
    AlarmPlan alarms = AlarmPlan.of(Plans.all().get(plan));

    Goldens.check("alarms/" + plan + ".txt", table(alarms));
  }

  @Test
  void everyPlanOfTheTestsHasAGolden() {
    assertThat(Plans.all().keySet())
        .containsExactly("bearer-runtime", "coach-companion", "daily", "minimal", "rotating");
  }

  @Test
  void anObjectiveThatThePlanLeavesOutHasNoAlarmAndIsSaidSo() {
    AlarmPlan alarms = AlarmPlan.of(Plans.right(""));

    assertThat(alarms.alarms()).extracting(AlarmSpec::kind).doesNotContain("slow", "flaky");
    assertThat(alarms.remarks())
        .contains(
            "no alarm test-flaky: the plan has no objective `objectives.availability`",
            "no alarm test-slow: the plan has no objective `objectives.latency-p90`",
            "no alarm test-slowest: the plan has no objective `objectives.latency-max`",
            "no alarm test-first-token: the plan has no objective `objectives.first-token`",
            "no alarm test-rollout: the plan has no `version`",
            "no alarm test-agent-logs: the plan has no `agent-logs`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rate(6 days)              |
          rate(7 days)              | runs are up to 7 days apart
          cron(0 9 1 * ? *)         | runs are up to 31 days apart
          cron(0 9 * * ? 2026-2027) | the schedule ends, or never fires
          cron(0 9 31 2 ? *)        | the schedule ends, or never fires
          """)
  void aScheduleTooSeldomForAHeartbeatIsRefused(String schedule, String why) {
    String problems =
        AlarmPlan.problems(Plans.right("schedule: " + schedule)).stream()
            .map(Object::toString)
            .collect(Collectors.joining("\n"));

    assertThat(problems)
        .isEqualTo(
            why == null
                ? ""
                : "test.yaml: `schedule`: "
                    + why
                    + "; CloudWatch looks back a week, so nobody would notice that the canary is"
                    + " silent: write a schedule that fires at least every six days");
  }

  @Test
  void moreTopicsThanAnAlarmReachesAreRefusedAllAtOnce() {
    String topics = "[%s]".formatted(String.join(", ", topics(5)));
    String four = "[%s]".formatted(String.join(", ", topics(4)));

    assertThat(AlarmPlan.problems(Plans.right("notify: { page: " + four + " }"))).isEmpty();
    assertThat(
            AlarmPlan.problems(
                Plans.right("notify: { page: %s, ticket: %s }".formatted(topics, topics))))
        .extracting(Object::toString)
        .containsExactly(
            "test.yaml: `notify.page` has 5 topics; an alarm reaches four beside the canary's own,"
                + " so name four at most",
            "test.yaml: `notify.ticket` has 5 topics; an alarm reaches four beside the canary's"
                + " own, so name four at most");
  }

  private static String[] topics(int count) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj("\"arn:aws:sns:eu-west-1:123456789012:topic%d\""::formatted)
        .toArray(String[]::new);
  }

  static String table(AlarmPlan plan) {
    StringBuilder table = new StringBuilder();
    for (AlarmSpec alarm : plan.alarms()) {
      table.append(
          "%-12s %-6s %-62s %-2s %-8s %d of %d of %5s s, no data %d = %s%s%n"
              .formatted(
                  alarm.kind(),
                  alarm.urgency().name().toLowerCase(Locale.ROOT),
                  alarm.signal().label(),
                  alarm.limit().comparison().sign(),
                  number(alarm.limit().threshold()),
                  alarm.window().datapointsToAlarm(),
                  alarm.window().evaluationPeriods(),
                  alarm.window().period().toSeconds(),
                  alarm.signal().absent(),
                  alarm.missing().id(),
                  alarm.warmUp().map(time -> ", warm-up " + time).orElse("")));
    }
    plan.remarks().forEach(remark -> table.append('\n').append(remark).append('\n'));
    return table.toString();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? "%.0f".formatted(value) : "" + value;
  }
}
