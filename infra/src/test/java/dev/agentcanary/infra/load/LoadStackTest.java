package dev.agentcanary.infra.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.app.Templates;
import dev.agentcanary.infra.function.Policies;
import dev.agentcanary.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The stack of load tests, as it is synthesized: what it may do, as whole policies, and what it
/// is.
class LoadStackTest {
  private static final String RUNTIME =
      "arn:aws:bedrock-agentcore:eu-central-1:210987654321:runtime/coach_companion-0ZUOP04U5z";
  private static final String BUCKET =
      "arn:aws:s3:::canary-load-a0a44ed8cfc3-210987654321-eu-central-1";
  private static final String MACHINE =
      "arn:aws:states:eu-central-1:210987654321:stateMachine:canary-everything-load";

  @TempDir private Path folder;

  @Test
  void onlyAPlanThatAsksForItHasOne() {
    Templates.text(folder, Canaries.shipped());

    assertThat(folder.resolve("canary-coach-companion.template.json")).exists();
    assertThat(folder.resolve("canary-coach-companion-load.template.json")).doesNotExist();
  }

  @Test
  void theFunctionMayDoThisAndNothingElse() {
    assertThat(trust("FunctionRole"))
        .containsExactly("Allow {\"Service\":\"lambda.amazonaws.com\"} sts:AssumeRole");
    assertThat(policy("FunctionRole"))
        .containsExactly(
            "Allow bedrock-agentcore:InvokeAgentRuntime, bedrock-agentcore:StopRuntimeSession on "
                + RUNTIME
                + ", "
                + RUNTIME
                + "/runtime-endpoint/production",
            "Allow logs:CreateLogStream, logs:PutLogEvents on"
                + " arn:aws:logs:eu-central-1:210987654321:log-group:/aws/lambda/canary-everything-load:log-stream:*",
            "Allow s3:GetObject, s3:PutObject on " + BUCKET + "/tests/*",
            "Allow s3:ListBucket on " + BUCKET);
  }

  @Test
  void theStateMachineMayDoThisAndNothingElse() {
    assertThat(trust("MachineRole"))
        .containsExactly(
            "Allow {\"Service\":\"states.amazonaws.com\"} sts:AssumeRole if {\"ArnLike\":{"
                + "\"aws:SourceArn\":\""
                + MACHINE
                + "*\"},\"StringEquals\":{\"aws:SourceAccount\":\"210987654321\"}}");
    assertThat(policy("MachineRole"))
        .containsExactly(
            "Allow lambda:InvokeFunction on"
                + " arn:aws:lambda:eu-central-1:210987654321:function:canary-everything-load",
            "Allow states:StartExecution on " + MACHINE,
            "Allow states:DescribeExecution, states:StopExecution on"
                + " arn:aws:states:eu-central-1:210987654321:execution:canary-everything-load:*,"
                + " arn:aws:states:eu-central-1:210987654321:execution:canary-everything-load/*");
  }

  @Test
  void nothingElseGivesAPermission() {
    List<String> identities = new ArrayList<>();
    resources()
        .forEach(
            (id, resource) -> {
              if (Templates.text((Json.Obj) resource, "Type").startsWith("AWS::IAM::")) {
                identities.add(id);
              }
            });

    assertThat(identities).containsExactly("FunctionRole", "MachineRole");
  }

  @Test
  void theBucketTakesTlsOnlyAndNobodyOutsideSeesIt() {
    assertThat(Policies.statements(Templates.member(properties("ResultsPolicy"), "PolicyDocument")))
        .containsExactly(
            "Deny {\"AWS\":\"*\"} s3:* on "
                + BUCKET
                + ", "
                + BUCKET
                + "/* if {\"Bool\":{\"aws:SecureTransport\":\"false\"}}");
    assertThat(
            Templates.member(properties("Results"), "PublicAccessBlockConfiguration")
                .members()
                .values())
        .hasSize(4)
        .containsOnly(new Json.Bool(true));
  }

  private List<String> trust(String role) {
    return Policies.statements(Templates.member(properties(role), "AssumeRolePolicyDocument"));
  }

  private List<String> policy(String role) {
    Json.Obj policy = (Json.Obj) Templates.list(properties(role), "Policies").getFirst();
    return Policies.statements(Templates.member(policy, "PolicyDocument"));
  }

  private Json.Obj properties(String id) {
    return Templates.member((Json.Obj) resources().get(id), "Properties");
  }

  private Map<String, Json> resources() {
    if (!folder.resolve("canary-everything-load.template.json").toFile().exists()) {
      Templates.text(folder, Canaries.everything());
    }
    return Templates.resources(
        Templates.read(folder.resolve("canary-everything-load.template.json")));
  }
}
