package dev.agentcanary.sim.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AuthTest {
  private static final String SESSION = Caller.SESSION;
  private static final String GRANT = "grant_type=client_credentials";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-01T12:00:00Z"));

  private Caller bearer() {
    var settings =
        TestAgents.SETTINGS.withAuth(new Auth.Bearer("canary", "p:ss wörd", Duration.ofHours(1)));
    return new Caller(SimulatedAgent.start(settings, now::get, _ -> {}), "", "application/json");
  }

  private static String basic(String idAndSecret) {
    return "Basic "
        + Base64.getEncoder().encodeToString(idAndSecret.getBytes(StandardCharsets.UTF_8));
  }

  private static String token(HttpResponse<String> response) {
    var token = Pattern.compile("\"access_token\": \"([0-9a-f]{64})\"").matcher(response.body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  @Test
  void aTokenIsGrantedToBasicAuthenticationAndLetsItsBearerIn() throws Exception {
    try (Caller caller = bearer()) {
      HttpResponse<String> granted =
          caller.authorized(basic("canary:p:ss wörd")).post("/oauth2/token", "", GRANT);

      assertThat(granted.body()).contains("\"token_type\": \"Bearer\", \"expires_in\": 3600");
      Caller known = caller.authorized("Bearer " + token(granted));
      assertThat(known.ask(SESSION, "Hello").statusCode()).isEqualTo(200);
      assertThat(known.stop(SESSION).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aTokenIsGrantedToFormFields() throws Exception {
    try (Caller caller = bearer()) {
      String form = GRANT + "&client_id=canary&client_secret=p%3Ass+w%C3%B6rd";

      assertThat(token(caller.post("/oauth2/token", "", form))).isNotEmpty();
      assertThat(caller.agent().requests().getFirst().body()).isEmpty();
    }
  }

  @Test
  void wrongCredentialsAndGrantsAreRefused() throws Exception {
    try (Caller caller = bearer()) {
      assertThat(caller.authorized(basic("canary:wrong")).post("/oauth2/token", "", GRANT))
          .satisfies(
              refused -> {
                assertThat(refused.statusCode()).isEqualTo(401);
                assertThat(refused.body()).isEqualTo("{\"error\": \"invalid_client\"}");
              });
      assertThat(caller.post("/oauth2/token", "", "grant_type=password").statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void aTokenThatHasEndedIsNotAccepted() throws Exception {
    try (Caller caller = bearer()) {
      String token =
          token(caller.authorized(basic("canary:p:ss wörd")).post("/oauth2/token", "", GRANT));
      Caller known = caller.authorized("Bearer " + token);

      now.updateAndGet(before -> before.plus(Duration.ofHours(1).minusMillis(1)));
      assertThat(known.ask(SESSION, "Hello").statusCode()).isEqualTo(200);

      now.updateAndGet(before -> before.plusMillis(1));
      assertThat(known.ask(SESSION, "Hello").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aMissingTokenIsAskedForAndASignatureIsAMismatch() throws Exception {
    try (Caller caller = bearer()) {
      HttpResponse<String> missing = caller.ask(SESSION, "Hello");

      assertThat(missing.statusCode()).isEqualTo(401);
      assertThat(missing.headers().firstValue("WWW-Authenticate").orElseThrow())
          .startsWith("Bearer resource_metadata=");
      assertThat(caller.authorized(Caller.signature("eu-west-1")).ask(SESSION, "Hello"))
          .satisfies(AuthTest::isMismatch);
    }
  }

  @Test
  void aTokenForASignedRuntimeIsAMismatch() throws Exception {
    try (Caller caller = TestAgents.caller()) {
      assertThat(caller.authorized("Bearer abc").ask(SESSION, "Hello"))
          .satisfies(AuthTest::isMismatch);
    }
  }

  @Test
  void aSignatureForAnotherRegionOrNoneIsDenied() throws Exception {
    try (Caller caller = TestAgents.caller()) {
      HttpResponse<String> other =
          caller.authorized(Caller.signature("us-east-1")).ask(SESSION, "Hello");
      HttpResponse<String> none = caller.authorized("").ask(SESSION, "Hello");

      assertThat(other.statusCode()).isEqualTo(403);
      assertThat(other.headers().firstValue("x-amzn-ErrorType"))
          .contains("InvalidSignatureException");
      assertThat(none.statusCode()).isEqualTo(403);
      assertThat(none.headers().firstValue("WWW-Authenticate")).isEmpty();
    }
  }

  private static void isMismatch(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("AccessDeniedException");
    assertThat(response.body()).contains("Authorization method mismatch.");
  }
}
