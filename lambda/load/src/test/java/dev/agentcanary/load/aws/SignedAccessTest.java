package dev.agentcanary.load.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.PayloadTemplate;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.contract.Replies;
import dev.agentcanary.agent.contract.ScriptedServer;
import dev.agentcanary.agent.wire.Post;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.aws.CredentialsChoice;
import dev.agentcanary.aws.RuntimeAgent;
import dev.agentcanary.aws.RuntimeService;
import dev.agentcanary.load.wire.Access;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/// Requests are signed as the SDK's own client signs them.
class SignedAccessTest {
  private static final DateTimeFormatter AMZ_DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

  @Test
  void theSignatureIsThatOfTheSdkForTheSameRequest() throws Exception {
    try (ScriptedServer server = ScriptedServer.start()) {
      ScriptedServer.Request sent = sentByTheCanary(server);
      Map<String, String> headers = new HashMap<>(sent.headers());
      String expected = headers.remove("authorization");
      List<String> made = List.of("host", "x-amz-date", "x-amz-security-token", "content-length");
      headers.keySet().removeAll(made);
      headers.remove("x-amz-content-sha256");
      Instant then = Instant.from(AMZ_DATE.parse(sent.headers().get("x-amz-date")));
      Access access =
          new SignedAccess(
              CredentialsChoice.of(Loading.KEYS),
              server.uri(),
              "eu-west-1",
              Clock.fixed(then, ZoneOffset.UTC));
      Post post = new Post(sent.path(), headers, sent.body().getBytes(StandardCharsets.UTF_8));

      assertThat(granted(access).on(post).headers()).containsEntry("Authorization", expected);
    }
  }

  @Test
  void missingCredentialsAreTheCanarysFault() throws Exception {
    Access access =
        new SignedAccess(
            () -> {
              throw SdkClientException.create("Unable to load credentials from any provider");
            },
            java.net.URI.create("https://agentcore.example"),
            "eu-west-1",
            Clock.systemUTC());
    assertThat(access.admission())
        .isEqualTo(
            new Access.Admission.Denied(
                "NoCredentials",
                "no AWS credentials: Unable to load credentials from any provider"));
  }

  private static Access.Pass granted(Access access) throws Exception {
    return ((Access.Admission.Granted) access.admission()).pass();
  }

  private static ScriptedServer.Request sentByTheCanary(ScriptedServer server) {
    server.on("invocations", Replies.json(Replies.HELLO));
    Where.Runtime where = new Where.Runtime(Loading.ARN, "DEFAULT");
    try (RuntimeService clients =
        RuntimeService.of(
            new AwsSettings(Loading.KEYS, Optional.of(server.uri())), Loading.ARN.region())) {
      new RuntimeAgent(
              where,
              new Target(where, PayloadTemplate.DEFAULT, Map.of(), AnswerSettings.DEFAULT),
              clients,
              new WireSettings(System::nanoTime, InstantSource.system(), _ -> {}, 32))
          .ask(
              new Ask(
                  new SessionId("canary-00000000-0000-0000-0000-000000000001"),
                  "hi",
                  Duration.ofSeconds(30)));
    }
    return server.requests("invocations").getFirst();
  }
}
