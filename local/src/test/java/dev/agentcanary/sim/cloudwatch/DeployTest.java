package dev.agentcanary.sim.cloudwatch;

import static dev.agentcanary.sim.cloudwatch.template.Templates.composite;
import static dev.agentcanary.sim.cloudwatch.template.Templates.metricAlarm;
import static dev.agentcanary.sim.cloudwatch.template.Templates.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import dev.agentcanary.sim.cloudwatch.template.Deployment;
import dev.agentcanary.sim.cloudwatch.template.Templates;
import org.junit.jupiter.api.Test;

/// What a deploy does to states and pages.
class DeployTest {

  @Test
  void aFreshDeployOfABreachingAlarmPages() {
    Cloud cloud =
        new Cloud(
            metricAlarm(
                "a", "M", "\"TreatMissingData\": \"breaching\", \"AlarmActions\": [\"page\"]"));
    cloud.until(3);

    assertThat(cloud.notifications()).containsExactly("page ALARM@0:10");
  }

  @Test
  void aWarmUpKeepsItQuietUntilTheWindowIsFull() {
    Cloud cloud = new Cloud(warm(false));
    cloud.put(3.5, "M", 0).put(4.5, "M", 0).until(20);

    assertThat(cloud.changes("a")).startsWith("OK@5:10");
  }

  @Test
  void aWholeWarmUpKeepsItQuietToItsEnd() {
    Cloud cloud = new Cloud(warm(true));
    for (int minute = 0; minute < 20; minute++) {
      cloud.put(minute + 0.5, "M", 0);
    }
    cloud.until(20);

    assertThat(cloud.changes("a")).containsExactly("OK@10:10");
  }

  @Test
  void aWarmUpWithoutDataEndsInTime() {
    Cloud cloud = new Cloud(warm(false));
    cloud.until(20);

    assertThat(cloud.changes("a")).containsExactly("ALARM@10:10");
    assertThat(cloud.notifications()).containsExactly("page ALARM@10:10");
  }

  private static String warm(boolean whole) {
    return metricAlarm(
        "a",
        "M",
        """
        "EvaluationPeriods": 2, "TreatMissingData": "breaching", "AlarmActions": ["page"],
        "WarmUpConfiguration": {"WarmUpPeriodDurationInMinutes": 10,
          "OnlyStartEvaluatingAfterWarmUpPeriodEnds": %s}
        """
            .formatted(whole));
  }

  @Test
  void aCompositeIsEvaluatedAtOnce() {
    Cloud cloud =
        new Cloud(metricAlarm("a", "M", ""), composite("c", "ALARM(a)", "\"OKActions\": [\"ok\"]"));

    assertThat(cloud.notifications()).containsExactly("ok OK@0:00");
    assertThat(cloud.watch.alarm("c").orElseThrow().reason())
        .isEqualTo(
            "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:c was created and its alarm rule"
                + " evaluates to OK");
  }

  @Test
  void aRedeployKeepsStatesEvenOfChangedAlarms() {
    Cloud cloud = new Cloud(metricAlarm("a", "M", "\"AlarmActions\": [\"page\"]"));
    cloud.put(1.5, "M", 5).until(2.5);

    cloud.watch.deploy(
        stack(metricAlarm("a", "M", "\"Threshold\": 3, \"AlarmActions\": [\"page\"]")));
    assertThat(cloud.watch.state("a")).contains(AlarmState.ALARM);
    cloud.until(3.5);

    assertThat(cloud.notifications()).containsExactly("page ALARM@2:10");
  }

  @Test
  void theSameTemplateAgainChangesNothing() {
    Cloud once = new Cloud(metricAlarm("a", "M", ""), composite("c", "ALARM(a)", ""));
    Cloud again = new Cloud(metricAlarm("a", "M", ""), composite("c", "ALARM(a)", ""));
    once.put(3.5, "M", 1).until(10);
    again.put(3.5, "M", 1).until(4);
    again.watch.deploy(stack(metricAlarm("a", "M", ""), composite("c", "ALARM(a)", "")));
    again.until(10);

    assertThat(again.watch.ledger().entries()).isEqualTo(once.watch.ledger().entries());
  }

  @Test
  void anAlarmThatIsInNoTemplateAnyMoreVanishes() {
    Cloud cloud = new Cloud(metricAlarm("a", "M", ""), metricAlarm("b", "M", ""));
    cloud.until(2);
    cloud.watch.deploy(stack(metricAlarm("b", "M", "")));
    int entries = cloud.watch.ledger().entries().size();
    cloud.put(2.5, "M", 1).until(3.5);

    assertThat(cloud.watch.alarm("a")).isEmpty();
    assertThat(
            cloud.watch.ledger().entries().subList(entries, cloud.watch.ledger().entries().size()))
        .extracting(LedgerEntry::alarm)
        .containsOnly("b");
  }

  @Test
  void stacksStandBesideEachOtherAndShareExports() {
    Cloud cloud = new Cloud();
    cloud.watch.deploy(
        Templates.read(
            """
            {"Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "page"}}},
             "Outputs": {"O": {"Value": {"Ref": "T"}, "Export": {"Name": "fleet-page"}}}}
            """,
            Deployment.of("fleet")));
    String alarm = metricAlarm("a", "M", "\"OKActions\": [{\"Fn::ImportValue\": \"fleet-page\"}]");
    cloud.watch.deploy(
        Templates.read(
            "{\"Resources\": {" + alarm + "}}",
            Deployment.of("canary").withImports(cloud.watch.exports())));
    cloud.until(1);

    assertThat(cloud.notifications())
        .containsExactly("arn:aws:sns:eu-west-1:123456789012:page OK@0:10");
  }

  @Test
  void aNameThatIsTakenIsNotEvaluatedTwice() {
    Cloud cloud = new Cloud(metricAlarm("a", "M", ""));
    cloud.watch.deploy(
        Templates.read(
            "{\"Resources\": {" + metricAlarm("a", "X", "") + "}}", Deployment.of("other")));

    assertThat(cloud.watch.notEvaluated())
        .extracting(one -> one.name() + ": " + one.reason())
        .containsExactly("a: the name is taken already");
  }

  @Test
  void aDeletedStackIsSilent() {
    Cloud cloud = new Cloud(metricAlarm("a", "M", ""));
    cloud.watch.delete("stack");
    cloud.until(10);

    assertThat(cloud.watch.ledger().entries()).isEmpty();
  }
}
