package dev.agentcanary.infra.alarm;

import static dev.agentcanary.infra.alarm.Template.list;
import static dev.agentcanary.infra.alarm.Template.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agentcanary.infra.Canary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;

/// What is deployed, read in the synthesized template.
class AlarmTemplateTest {
  private static final String ALARM = "AWS::CloudWatch::Alarm";
  private static final String COMPOSITE = "AWS::CloudWatch::CompositeAlarm";

  static List<Canary> canaries() {
    return List.copyOf(Plans.all().values());
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void everyAlarmIsOneThatTheStateOfNeverDependsOnUndocumentedBehaviour(Canary canary) {
    List<Map<String, Object>> alarms = Template.of(canary).properties(ALARM);

    assertThat(alarms).hasSameSizeAs(AlarmPlan.of(canary).alarms());
    for (Map<String, Object> alarm : alarms) {
      assertThat(alarm.get("TreatMissingData")).isIn("breaching", "notBreaching");
      assertThat(alarm)
          .doesNotContainKeys(
              "AlarmActions",
              "OKActions",
              "InsufficientDataActions",
              "EvaluateLowSampleCountPercentile",
              "Unit",
              "Namespace",
              "Statistic")
          .containsEntry("ActionsEnabled", false);
      List<Map<String, Object>> queries = list(alarm.get("Metrics"));
      assertThat(queries).hasSizeBetween(2, 10);
      assertThat(queries.getFirst().get("Expression").toString())
          .matches("FILL\\(m1, [01]\\)( \\+ FILL\\(m\\d, 0\\))*");
      assertThat(queries.stream().filter(query -> Boolean.TRUE.equals(query.get("ReturnData"))))
          .hasSize(1);
      assertThat(queries.toString()).doesNotContain("Unit=");
      assertThat(alarm.get("AlarmDescription").toString()).isASCII().hasSizeLessThan(1025);
    }
  }

  @Test
  void theHeartbeatIsTwoEmptyPeriodsAfterAWarmUpThatIsWaitedInFull() {
    Map<String, Object> silent =
        Template.of(Plans.all().get("coach-companion"))
            .one(ALARM, "AlarmName", "coach-companion-silent");

    assertThat(silent)
        .containsEntry("EvaluationPeriods", 2)
        .containsEntry("DatapointsToAlarm", 2)
        .containsEntry("TreatMissingData", "breaching")
        .containsEntry("ComparisonOperator", "LessThanThreshold");
    assertThat(map(silent.get("WarmUpConfiguration")))
        .containsEntry("OnlyStartEvaluatingAfterWarmUpPeriodEnds", true)
        .containsEntry("WarmUpPeriodDurationInMinutes", 23);
    assertThat(list(silent.get("Metrics")).getFirst()).containsEntry("Expression", "FILL(m1, 0)");
  }

  @Test
  void thePageTellsItsBeginningAndItsEndToFiveTopicsAtMost() {
    Map<String, Object> page =
        Template.of(Plans.all().get("rotating")).one(COMPOSITE, "AlarmName", "rotating-page");

    assertThat(page)
        .containsEntry("AlarmRule", "ALARM(\"rotating-down\") OR ALARM(\"rotating-silent\")")
        .doesNotContainKeys("ActionsSuppressor", "InsufficientDataActions");
    assertThat((List<?>) page.get("AlarmActions")).hasSize(2).isEqualTo(page.get("OKActions"));
    assertThat(page.get("AlarmActions").toString())
        .contains("arn:aws:sns:eu-west-1:123456789012:company-oncall");
  }

  @Test
  void theTicketIsQuietWhilePagingAndTellsNoEnd() {
    Map<String, Object> ticket =
        Template.of(Plans.all().get("coach-companion"))
            .one(COMPOSITE, "AlarmName", "coach-companion-ticket");

    assertThat(ticket)
        .containsEntry(
            "ActionsSuppressor",
            "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:coach-companion-page")
        .containsEntry("ActionsSuppressorWaitPeriod", 120)
        .containsEntry("ActionsSuppressorExtensionPeriod", 2340)
        .doesNotContainKeys("OKActions", "InsufficientDataActions");
    assertThat((List<?>) ticket.get("AlarmActions")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void everyAlarmIsInExactlyOneCompositeAndThePageHasTheHeartbeat(Canary canary) {
    Template template = Template.of(canary);
    String name = canary.plan().canary();
    String page = template.one(COMPOSITE, "AlarmName", name + "-page").get("AlarmRule").toString();
    String ticket =
        template.one(COMPOSITE, "AlarmName", name + "-ticket").get("AlarmRule").toString();

    assertThat(page).contains("ALARM(\"" + name + "-silent\")");
    for (AlarmSpec alarm : AlarmPlan.of(canary).alarms()) {
      String child = "ALARM(\"" + name + "-" + alarm.kind() + "\")";
      assertThat(page.contains(child)).isNotEqualTo(ticket.contains(child));
    }
    String rule = "ALARM\\(\"[a-z0-9-]+\"\\)( OR ALARM\\(\"[a-z0-9-]+\"\\))*";
    assertThat(List.of(page, ticket)).allMatch(text -> text.matches(rule));
  }

  @Test
  void compositesAreMadeAfterTheirChildrenAndTheTicketAfterThePage() {
    Map<String, Object> resources =
        map(Template.of(Plans.all().get("minimal")).json().get("Resources"));
    Map<String, Object> ticket =
        resources.values().stream()
            .map(Template::map)
            .filter(resource -> resource.get("Type").equals(COMPOSITE))
            .filter(resource -> resource.toString().contains("ActionsSuppressor="))
            .findFirst()
            .orElseThrow();

    assertThat(ticket.get("DependsOn").toString())
        .contains("Alarmsthrottled", "Alarmsundelivered", "Alarmspage")
        .doesNotContain("Alarmsdown");
  }

  @Test
  void theDescriptionSaysWhatHappenedWhatToDoFirstAndWhereToGo() {
    String text =
        Template.of(
                Plans.all().get("coach-companion"),
                Map.of("runbooks", "https://wiki.example.com/runbooks/"))
            .one(ALARM, "AlarmName", "coach-companion-down")
            .get("AlarmDescription")
            .toString();

    assertThat(text.lines())
        .hasSize(4)
        .satisfiesExactly(
            first -> assertThat(first.split("\\. ")).hasSize(2),
            runbook ->
                assertThat(runbook).isEqualTo("Runbook: https://wiki.example.com/runbooks/down.md"),
            dashboard ->
                assertThat(dashboard)
                    .isEqualTo(
                        "Dashboard: https://eu-west-1.console.aws.amazon.com/cloudwatch/home"
                            + "?region=eu-west-1#dashboards/dashboard/canary-coach-companion"),
            logs ->
                assertThat(logs)
                    .startsWith(
                        "Logs: https://eu-west-1.console.aws.amazon.com/cloudwatch/home"
                            + "?region=eu-west-1#logsV2:logs-insights$3FqueryDetail$3D$257E$2528end")
                    .contains("source$257E$2528$257E$2527*2faws*2flambda*2fcanary-coach-companion")
                    .matches("Logs: [A-Za-z0-9:/.?=#$*-]+"));
  }

  @Test
  void aRunbookAddressThatLeavesNoRoomIsRefused() {
    Map<String, Object> context = Map.of("runbooks", "https://example.com/" + "x".repeat(600));

    assertThatThrownBy(() -> Template.of(Plans.all().get("minimal"), context))
        .hasMessageContaining("-c runbooks: the address is too long");
  }

  @Test
  void synthSaysWhichAlarmsThereAreNot() {
    Annotations.fromStack(Template.of(Plans.all().get("minimal")).stack())
        .hasInfo(
            "/Test/Alarms",
            Match.stringLikeRegexp("no alarm minimal-slow: the plan has no objective.*"));
  }
}
