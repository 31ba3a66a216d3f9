package dev.agentcanary.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.contract.Line;
import dev.agentcanary.agent.contract.Replies;
import dev.agentcanary.agent.contract.ScriptedServer;
import dev.agentcanary.plan.TokenGrant;
import dev.agentcanary.plan.TokenGrant.Credentials;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TokenSourceTest {
  private static final Credentials NAMES = new Credentials.Environment("ID", "SECRET");
  private static final String SECRET_ARN =
      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:canary-AbCdEf";

  private final ScriptedServer server = ScriptedServer.start();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-01T00:00:00Z"));

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void asksWithTheClientInTheAuthorizationHeader() throws InterruptedException {
    server.on("token", token("t-1", "3600"));
    TokenSource source =
        source(NAMES, Optional.of("agent/invoke a+b"), Map.of("ID", "an id", "SECRET", "a:b%"));
    assertThat(source.token()).isEqualTo(new Token.Bearer("t-1"));

    ScriptedServer.Request request = server.requests("token").getFirst();
    assertThat(request.body())
        .isEqualTo("grant_type=client_credentials&scope=agent%2Finvoke+a%2Bb");
    assertThat(request.headers())
        .containsEntry("content-type", "application/x-www-form-urlencoded")
        .containsEntry(
            "authorization",
            "Basic "
                + Base64.getEncoder()
                    .encodeToString("an+id:a%3Ab%25".getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({"3600, 3540", "100, 80", "'\"100\"', 80", "null, 240", "0, 0"})
  void keepsATokenUntilShortlyBeforeItsEnd(String expiresIn, long kept)
      throws InterruptedException {
    server.on("token", token("t-1", expiresIn), token("t-2", expiresIn));
    TokenSource source = source();
    source.token();
    pass(Duration.ofSeconds(kept).minusMillis(1));
    if (kept > 0) {
      assertThat(source.token()).isEqualTo(new Token.Bearer("t-1"));
    }
    pass(Duration.ofMillis(1));
    assertThat(source.token()).isEqualTo(new Token.Bearer("t-2"));
  }

  @Test
  void threadsThatAskTogetherFetchOnce() throws Exception {
    CountDownLatch all = new CountDownLatch(8);
    server.on(
        "token",
        line -> {
          all.await();
          token("t-1", "3600").play(line);
        });
    TokenSource source = source();
    List<FutureTask<Token>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      FutureTask<Token> task =
          new FutureTask<>(
              () -> {
                all.countDown();
                return source.token();
              });
      tasks.add(task);
      Thread.ofVirtual().start(task);
    }
    for (FutureTask<Token> task : tasks) {
      assertThat(task.get()).isEqualTo(new Token.Bearer("t-1"));
    }
    assertThat(server.requests("token")).hasSize(1);
  }

  @Test
  void aCallerThatGivesUpDoesNotSpoilTheTokenForTheOthers() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    server.on(
        "token",
        line -> {
          asked.countDown();
          answer.await();
          token("t-1", "3600").play(line);
        });
    TokenSource source = source();
    Thread first =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    source.token();
                  } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                  }
                });
    asked.await();
    FutureTask<Token> second = new FutureTask<>(source::token);
    Thread.ofVirtual().start(second);
    first.interrupt();
    first.join();
    answer.countDown();
    assertThat(second.get()).isEqualTo(new Token.Bearer("t-1"));
    assertThat(server.requests("token")).hasSize(1);
  }

  @Test
  void aFailureIsNotKept() throws InterruptedException {
    server.on("token", Line::reset, token("t-1", "3600"));
    TokenSource source = source();
    assertThat(messageOf(source.token())).startsWith("no token from " + server.uri());
    assertThat(source.token()).isEqualTo(new Token.Bearer("t-1"));
  }

  @Test
  void aReplyWithoutATokenSaysSo() throws InterruptedException {
    server.on("token", Replies.json("{\"token\":\"x\"}"));
    assertThat(messageOf(source().token())).endsWith("HTTP 200 without an access_token");
  }

  @Test
  void aVariableThatIsNotSetIsNamed() throws InterruptedException {
    assertThat(messageOf(source(NAMES, Optional.empty(), Map.of("ID", "id")).token()))
        .isEqualTo("the environment variable SECRET is not set");
    assertThat(server.connections()).isZero();
  }

  @Test
  void readsTheClientFromSecretsManager() throws InterruptedException {
    server.on(
        "",
        Replies.json(
            "{\"Name\":\"canary\",\"SecretString\":\"{\\\"client-id\\\":\\\"id\\\",\\\"client-secret\\\":\\\"s\\\"}\"}"));
    server.on("token", token("t-1", "3600"));
    assertThat(secret().token()).isEqualTo(new Token.Bearer("t-1"));

    ScriptedServer.Request request = server.requests("").getFirst();
    assertThat(request.body()).isEqualTo("{\"SecretId\":\"" + SECRET_ARN + "\"}");
    assertThat(request.headers())
        .containsEntry("x-amz-target", "secretsmanager.GetSecretValue")
        .containsEntry("content-type", "application/x-amz-json-1.1");
    assertThat(request.headers().get("authorization"))
        .contains("/eu-west-1/secretsmanager/aws4_request");
    assertThat(server.requests("token").getFirst().headers())
        .containsEntry(
            "authorization",
            "Basic " + Base64.getEncoder().encodeToString("id:s".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aSecretThatCannotBeReadSaysWhy() throws InterruptedException {
    server.on(
        "",
        Replies.reply(
            400,
            "application/x-amz-json-1.1",
            "{\"__type\":\"ResourceNotFoundException\",\"Message\":\"no such secret\"}"));
    assertThat(messageOf(secret().token()))
        .isEqualTo(
            "the secret " + SECRET_ARN + ": HTTP 400 ResourceNotFoundException: no such secret");
  }

  @Test
  void aSecretOfAnotherFormSaysSoAndIsNotShown() throws InterruptedException {
    server.on("", Replies.json("{\"SecretString\":\"s3cret\"}"));
    assertThat(messageOf(secret().token()))
        .isEqualTo(
            "the secret "
                + SECRET_ARN
                + ": its value is not JSON with the strings client-id and client-secret");
  }

  @Test
  void tokensAndSecretsAreNotPrinted() {
    assertThat(new Token.Bearer("t-1").toString()).doesNotContain("t-1");
    assertThat(new ClientCredentials.Read.Found("id", "s3cret").toString())
        .doesNotContain("s3cret");
  }

  private TokenSource secret() {
    return source(
        new Credentials.Secret(SECRET_ARN),
        Optional.empty(),
        Map.of(
            "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY", "key",
            "AWS_ENDPOINT_URL_SECRETS_MANAGER", server.uri().toString()));
  }

  private TokenSource source() {
    return source(NAMES, Optional.empty(), Map.of("ID", "id", "SECRET", "s"));
  }

  private TokenSource source(
      Credentials credentials, Optional<String> scope, Map<String, String> environment) {
    return TokenSource.of(
        new TokenGrant(server.uri().resolve("/token"), credentials, scope),
        new AwsSettings(environment, Optional.empty()),
        now::get);
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private static String messageOf(Token token) {
    assertThat(token).isInstanceOf(Token.Unavailable.class);
    return ((Token.Unavailable) token).message();
  }

  private static ScriptedServer.Script token(String value, String expiresIn) {
    return Replies.json(
        "{\"access_token\":\""
            + value
            + "\",\"token_type\":\"Bearer\",\"expires_in\":"
            + expiresIn
            + "}");
  }
}
