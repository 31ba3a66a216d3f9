package dev.agentcanary.load.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Credentials that nobody can renew have to outlive the test.
class CredentialsTest {
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final Map<String, String> TEMPORARY =
      Map.of(
          "AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "key", "AWS_SESSION_TOKEN", "token");

  @Test
  void thoseThatEndDuringTheTestAreRefused() {
    Credentials credentials = until("2026-11-26T10:10:00Z");
    assertThat(credentials.refusal(NOW, Duration.ofMinutes(11)))
        .map(Refusal::toString)
        .contains(
            "AWS_CREDENTIAL_EXPIRATION: the credentials of the environment end at"
                + " 2026-11-26T10:10:00Z, before the test does; get new ones, or write a shorter"
                + " --duration");
    assertThat(credentials.refusal(NOW, Duration.ofMinutes(10))).isEmpty();
    assertThat(credentials.cautions()).isEmpty();
  }

  @Test
  void thoseWhoseEndIsNotKnownAreACaution() {
    assertThat(new Credentials(TEMPORARY).refusal(NOW, Duration.ofHours(5))).isEmpty();
    assertThat(new Credentials(TEMPORARY).cautions()).hasSize(1);
    assertThat(until("soon").cautions()).hasSize(1);
  }

  @Test
  void thoseThatLastAreFine() {
    Credentials lasting =
        new Credentials(Map.of("AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "key"));
    assertThat(lasting.cautions()).isEmpty();
    assertThat(lasting.refusal(NOW, Duration.ofHours(5))).isEmpty();
    assertThat(new Credentials(Map.of()).cautions()).isEmpty();
  }

  private static Credentials until(String end) {
    Map<String, String> environment = new HashMap<>(TEMPORARY);
    environment.put("AWS_CREDENTIAL_EXPIRATION", end);
    return new Credentials(environment);
  }
}
