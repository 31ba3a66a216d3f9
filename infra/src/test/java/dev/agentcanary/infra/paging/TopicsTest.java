package dev.agentcanary.infra.paging;

import static dev.agentcanary.infra.alarm.Template.list;
import static dev.agentcanary.infra.alarm.Template.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.Goldens;
import dev.agentcanary.infra.alarm.Template;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;

class TopicsTest {
  private static final String SUBSCRIPTION = "AWS::SNS::Subscription";

  /// Names everything: mail, web hook, foreign topic, maintenance windows.
  private static Canary full() {
    return Canaries.of(Canaries.root().resolve("infra/src/test/resources/plans/rotating.yaml"));
  }

  private static Canary minimal() {
    Path plans = Canaries.root().resolve("infra/src/test/resources/plans");
    return Canaries.of(plans.resolve("minimal.yaml"));
  }

  @Test
  void topicsKeyPoliciesSubscriptionsAndMuteRulesAreThoseOfTheGolden() {
    Template template = Template.of(full());
    StringBuilder text = new StringBuilder();
    for (String type :
        List.of(
            "AWS::KMS::Key",
            "AWS::SNS::Topic",
            "AWS::SNS::TopicPolicy",
            SUBSCRIPTION,
            "AWS::CloudWatch::AlarmMuteRule")) {
      for (Map<String, Object> properties : template.properties(type)) {
        text.append(type).append('\n').append(Indented.of(properties)).append('\n');
      }
    }

    Goldens.check("paging/rotating.txt", text.toString());
  }

  @Test
  void onlyTheCompositesOfTheCanaryMayPublish() {
    for (Map<String, Object> policy : Template.of(full()).properties("AWS::SNS::TopicPolicy")) {
      List<Map<String, Object>> allowed =
          list(map(policy.get("PolicyDocument")).get("Statement")).stream()
              .filter(statement -> statement.get("Effect").equals("Allow"))
              .toList();
      assertThat(allowed).hasSize(1);
      assertThat(allowed.getFirst())
          .containsEntry("Principal", Map.of("Service", "cloudwatch.amazonaws.com"))
          .containsEntry("Action", "sns:Publish");
      assertThat(allowed.getFirst().get("Condition").toString())
          .contains("aws:SourceAccount=123456789012")
          .containsPattern("alarm:rotating-(page|ticket)");
    }
  }

  @Test
  void anOkThatEndsNoAlarmIsNotDelivered() {
    Template template = Template.of(full());
    Map<String, Object> page = template.one(SUBSCRIPTION, "Endpoint", "oncall@example.com");

    assertThat(page)
        .containsEntry("Protocol", "email")
        .containsEntry("FilterPolicyScope", "MessageBody")
        .containsEntry(
            "FilterPolicy",
            Map.of(
                "$or",
                List.of(
                    Map.of("NewStateValue", List.of("ALARM")),
                    Map.of("OldStateValue", List.of("ALARM")))));
    assertThat(template.one(SUBSCRIPTION, "Endpoint", "team@example.com"))
        .doesNotContainKey("FilterPolicy");
    assertThat(
            template.one(
                SUBSCRIPTION, "Endpoint", "https://events.example.com/integration/abc/enqueue"))
        .containsEntry("Protocol", "https");
  }

  @Test
  void synthWarnsWhenNobodyIsPaged() {
    Annotations.fromStack(Template.of(minimal()).stack())
        .hasWarning(
            "/Test/Topics",
            Match.stringLikeRegexp(".*`notify.page` is empty, so nobody is told.*"));
  }

  @Test
  void thereIsNoFindingOfAwsSolutions() {
    var stack = Template.of(full()).stack();
    Aspects.of(stack).add(new AwsSolutionsChecks());
    Annotations annotations = Annotations.fromStack(stack);

    assertThat(annotations.findError("*", Match.stringLikeRegexp("AwsSolutions-.*"))).isEmpty();
    assertThat(annotations.findWarning("*", Match.stringLikeRegexp("AwsSolutions-.*"))).isEmpty();
  }
}
