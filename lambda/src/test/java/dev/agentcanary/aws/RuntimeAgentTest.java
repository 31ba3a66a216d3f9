package dev.agentcanary.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.contract.Replies;
import dev.agentcanary.agent.contract.StoppableContract;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class RuntimeAgentTest extends StoppableContract {
  static final RuntimeArn ARN =
      new RuntimeArn("aws", "eu-west-1", "123456789012", "coach-0ZUOP04U5z");
  private static final Map<String, String> KEYS =
      Map.of(
          "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
          "AWS_SECRET_ACCESS_KEY", "secret",
          "AWS_SESSION_TOKEN", "session");

  @Override
  protected Agent agent(URI base, Target target, WireSettings wire) {
    RuntimeService service =
        RuntimeService.of(new AwsSettings(KEYS, Optional.of(base)), ARN.region());
    return new RuntimeAgent(new Where.Runtime(ARN, "DEFAULT"), target, service, wire);
  }

  @Test
  void signsForTheRegionOfTheArnAndNotWhatAProxyMayChange() {
    server.on("invocations", Replies.json(Replies.HELLO));
    ask(Duration.ofSeconds(30));
    Map<String, String> headers = server.requests("invocations").getFirst().headers();
    assertThat(headers.get("authorization"))
        .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
        .contains("/eu-west-1/bedrock-agentcore/aws4_request")
        .contains("x-amzn-bedrock-agentcore-runtime-session-id")
        .doesNotContain("connection");
    assertThat(headers)
        .containsEntry("x-amz-security-token", "session")
        .containsEntry("connection", "close");
  }

  @Test
  void missingCredentialsAreTheCanarysFault() {
    RuntimeService without =
        RuntimeService.of(
            new AwsSettings(KEYS, Optional.of(server.uri())),
            ARN.region(),
            () -> {
              throw SdkClientException.create("Unable to load credentials from any provider");
            });
    Answer answer =
        new RuntimeAgent(
                new Where.Runtime(ARN, "DEFAULT"), target(AnswerSettings.DEFAULT), without, WIRE)
            .ask(new Ask(SESSION, "hi", Duration.ofSeconds(30)));
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) answer).message()).contains("Unable to load credentials");
    assertThat(server.connections()).isZero();
  }
}
