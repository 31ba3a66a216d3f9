package dev.agentcanary.infra.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.app.Templates;
import dev.agentcanary.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every permission of a stack, as it is synthesized: whole policies, not parts.
class PermissionsTest {
  private static final String TRUST_OF_FUNCTION =
      "Allow {\"Service\":\"lambda.amazonaws.com\"} sts:AssumeRole";

  @TempDir private Path folder;

  @Test
  void theFunctionOfASignedAgentMayDoThisAndNothingElse() {
    assertThat(trust(Canaries.everything(), "FunctionRole")).containsExactly(TRUST_OF_FUNCTION);
    assertThat(policy(Canaries.everything(), "FunctionRole"))
        .containsExactly(
            "Allow bedrock-agentcore:InvokeAgentRuntime, bedrock-agentcore:StopRuntimeSession on"
                + " arn:aws:bedrock-agentcore:eu-central-1:210987654321:runtime/coach_companion-0ZUOP04U5z,"
                + " arn:aws:bedrock-agentcore:eu-central-1:210987654321:runtime/coach_companion-0ZUOP04U5z/runtime-endpoint/production",
            "Allow bedrock-agentcore:GetAgentRuntimeEndpoint on"
                + " arn:aws:bedrock-agentcore:eu-central-1:210987654321:runtime/coach_companion-0ZUOP04U5z,"
                + " arn:aws:bedrock-agentcore:eu-central-1:210987654321:runtime/coach_companion-0ZUOP04U5z/runtime-endpoint/production",
            "Allow logs:FilterLogEvents on arn:aws:logs:eu-central-1:210987654321:log-group:"
                + "/aws/bedrock-agentcore/runtimes/coach_companion-0ZUOP04U5z-production:*",
            "Allow logs:CreateLogStream, logs:PutLogEvents on"
                + " arn:aws:logs:eu-central-1:210987654321:log-group:/aws/lambda/canary-everything:log-stream:*",
            "Allow xray:PutTraceSegments, xray:PutTelemetryRecords on *",
            "Allow sqs:SendMessage on"
                + " arn:aws:sqs:eu-central-1:210987654321:canary-everything-undelivered");
  }

  @Test
  void theFunctionOfAnAgentThatWantsATokenMayDoThisAndNothingElse() {
    assertThat(trust(Canaries.bearer(), "FunctionRole")).containsExactly(TRUST_OF_FUNCTION);
    assertThat(policy(Canaries.bearer(), "FunctionRole"))
        .containsExactly(
            "Allow secretsmanager:GetSecretValue on"
                + " arn:aws:secretsmanager:eu-west-1:123456789012:secret:guarded-canary-AbCdEf",
            "Allow bedrock-agentcore:GetAgentRuntimeEndpoint on"
                + " arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/guarded_agent-AbCdEfGhIj,"
                + " arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/guarded_agent-AbCdEfGhIj/runtime-endpoint/production",
            "Allow logs:CreateLogStream, logs:PutLogEvents on"
                + " arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/canary-bearer:log-stream:*",
            "Allow xray:PutTraceSegments, xray:PutTelemetryRecords on *",
            "Allow sqs:SendMessage on"
                + " arn:aws:sqs:eu-west-1:123456789012:canary-bearer-undelivered");
  }

  @Test
  void theScheduleMayStartTheFunctionAndKeepWhatItCouldNotDeliver() {
    assertThat(trust(Canaries.everything(), "ScheduleRole"))
        .containsExactly(
            "Allow {\"Service\":\"scheduler.amazonaws.com\"} sts:AssumeRole if"
                + " {\"StringEquals\":{\"aws:SourceAccount\":\"210987654321\","
                + "\"aws:SourceArn\":\"arn:aws:scheduler:eu-central-1:210987654321:schedule-group/canary-everything\"}}");
    assertThat(policy(Canaries.everything(), "ScheduleRole"))
        .containsExactly(
            "Allow lambda:InvokeFunction on"
                + " arn:aws:lambda:eu-central-1:210987654321:function:canary-everything",
            "Allow sqs:SendMessage on"
                + " arn:aws:sqs:eu-central-1:210987654321:canary-everything-undelivered");
  }

  @Test
  void nothingElseGivesAPermission() {
    for (Canary canary : Canaries.golden()) {
      List<String> identities = new ArrayList<>();
      resources(canary)
          .forEach(
              (id, resource) -> {
                if (Templates.text(resource, "Type").startsWith("AWS::IAM::")) {
                  identities.add(id);
                  assertThat(properties(resource).members())
                      .containsOnlyKeys("AssumeRolePolicyDocument", "Description", "Policies");
                  assertThat(Templates.list(properties(resource), "Policies")).hasSize(1);
                }
                assertThat(Templates.text(resource, "Type"))
                    .isNotEqualTo("AWS::Lambda::Permission");
              });
      assertThat(identities).containsExactly("FunctionRole", "ScheduleRole");
    }
  }

  @Test
  void theQueueOfUndeliveredEventsIsEncryptedAndTakesTlsOnly() {
    Map<String, Json.Obj> resources = resources(Canaries.minimal());

    assertThat(properties(resources.get("DeadLetters")).get("SqsManagedSseEnabled"))
        .contains(new Json.Bool(true));
    assertThat(
            Policies.statements(
                Templates.member(properties(resources.get("DeadLettersPolicy")), "PolicyDocument")))
        .containsExactly(
            "Deny {\"AWS\":\"*\"} sqs:* on"
                + " arn:aws:sqs:eu-west-1:123456789012:canary-minimal-undelivered if"
                + " {\"Bool\":{\"aws:SecureTransport\":\"false\"}}");
  }

  private List<String> trust(Canary canary, String role) {
    return Policies.statements(
        Templates.member(properties(resources(canary).get(role)), "AssumeRolePolicyDocument"));
  }

  private List<String> policy(Canary canary, String role) {
    Json.Obj policy =
        (Json.Obj) Templates.list(properties(resources(canary).get(role)), "Policies").getFirst();
    return Policies.statements(Templates.member(policy, "PolicyDocument"));
  }

  private Map<String, Json.Obj> resources(Canary canary) {
    Map<String, Json.Obj> resources = new java.util.LinkedHashMap<>();
    Templates.resources(Templates.text(folder, canary))
        .forEach((id, resource) -> resources.put(id, (Json.Obj) resource));
    return resources;
  }

  private static Json.Obj properties(Json.Obj resource) {
    return Templates.member(resource, "Properties");
  }
}
