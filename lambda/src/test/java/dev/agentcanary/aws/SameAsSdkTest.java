package dev.agentcanary.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.PayloadTemplate;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.contract.Replies;
import dev.agentcanary.agent.contract.ScriptedServer;
import dev.agentcanary.agent.contract.ScriptedServer.Request;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockagentcore.BedrockAgentCoreClient;

/// What [RuntimeAgent] sends is what the SDK's own client of the service sends, and signed right.
class SameAsSdkTest {
  private static final SessionId SESSION =
      new SessionId("canary-00000000-0000-0000-0000-000000000001");
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String ARN = RuntimeAgentTest.ARN.toString();

  private final ScriptedServer server = ScriptedServer.start();
  private final Where.Runtime where = new Where.Runtime(RuntimeAgentTest.ARN, "DEFAULT");
  private final RuntimeAgent agent =
      new RuntimeAgent(
          where,
          new Target(where, PayloadTemplate.DEFAULT, Map.of(), AnswerSettings.DEFAULT),
          RuntimeService.of(
              new AwsSettings(
                  Map.of(
                      "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
                      "AWS_SECRET_ACCESS_KEY", "secret",
                      "AWS_SESSION_TOKEN", "session"),
                  Optional.of(server.uri())),
              RuntimeAgentTest.ARN.region()),
          new WireSettings(System::nanoTime, InstantSource.system(), _ -> {}, 32));

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void aTurnIsInvokeAgentRuntime() throws GeneralSecurityException {
    server.on("invocations", Replies.json(Replies.HELLO));
    try (BedrockAgentCoreClient sdk = sdk()) {
      sdk.invokeAgentRuntimeAsBytes(
          request ->
              request
                  .agentRuntimeArn(ARN)
                  .qualifier("DEFAULT")
                  .runtimeSessionId(SESSION.value())
                  .contentType("application/json")
                  .accept("application/json, text/event-stream")
                  .payload(SdkBytes.fromUtf8String("{\"prompt\":\"hi\"}")));
    }
    agent.ask(new Ask(SESSION, "hi", LONG));
    Request theirs = server.requests("invocations").get(0);
    Request ours = server.requests("invocations").get(1);
    assertThat(ours.body().replace(" ", "")).isEqualTo(theirs.body());
    assertSame(ours, theirs);
  }

  /// But for the SDK's token against a double stop, since a stop may be sent twice.
  @Test
  void aStopIsStopRuntimeSession() throws GeneralSecurityException {
    server.on("stopruntimesession", Replies.json("{}"));
    try (BedrockAgentCoreClient sdk = sdk()) {
      sdk.stopRuntimeSession(
          request ->
              request.agentRuntimeArn(ARN).qualifier("DEFAULT").runtimeSessionId(SESSION.value()));
    }
    agent.stop(SESSION, LONG);
    Request ours = server.requests("stopruntimesession").get(1);
    assertThat(ours.body()).isEqualTo("{}");
    assertSame(ours, server.requests("stopruntimesession").get(0));
  }

  private static void assertSame(Request ours, Request theirs) throws GeneralSecurityException {
    assertThat(ours.method()).isEqualTo(theirs.method());
    assertThat(ours.path()).isEqualTo(theirs.path());
    assertThat(meant(ours)).isEqualTo(meant(theirs));
    for (Request each : new Request[] {theirs, ours}) {
      assertThat(SigV4.carried(each)).isEqualTo(SigV4.expected(each, "secret"));
    }
  }

  /// The headers without those that differ from one request or connection to the next, or tell only
  /// of the SDK.
  private static Map<String, String> meant(Request request) {
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.keySet().removeIf(name -> name.startsWith("amz-sdk-"));
    for (String name :
        new String[] {
          "authorization",
          "x-amz-date",
          "x-amz-content-sha256",
          "user-agent",
          "connection",
          "content-length"
        }) {
      headers.remove(name);
    }
    return headers;
  }

  private BedrockAgentCoreClient sdk() {
    return BedrockAgentCoreClient.builder()
        .region(Region.of(RuntimeAgentTest.ARN.region()))
        .endpointOverride(server.uri())
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsSessionCredentials.create("AKIDEXAMPLE", "secret", "session")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
