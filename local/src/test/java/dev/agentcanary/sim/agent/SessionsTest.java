package dev.agentcanary.sim.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private Instant now = Instant.EPOCH;
  private final Sessions sessions = new Sessions(() -> now);

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void requestsAreCountedForEachSession() {
    assertThat(sessions.enter("a").number()).isEqualTo(1);
    assertThat(sessions.enter("a").number()).isEqualTo(2);
    assertThat(sessions.enter("b").number()).isEqualTo(1);
  }

  @Test
  void aSessionEndsWhenItIsIdleForFifteenMinutes() {
    sessions.enter("a");
    pass(Duration.ofMinutes(15).minusMillis(1));
    assertThat(sessions.enter("a").number()).isEqualTo(2);
    pass(Duration.ofMinutes(15));
    assertThat(sessions.live()).isZero();
    assertThat(sessions.enter("a").number()).isEqualTo(1);
  }

  @Test
  void aSessionEndsAfterEightHoursHoweverBusy() {
    Session first = sessions.enter("a").session();
    for (int turn = 0; turn < 48; turn++) {
      pass(Duration.ofMinutes(10));
      sessions.enter("a");
    }
    assertThat(first.live()).isFalse();
    assertThat(sessions.opened()).isEqualTo(2);
  }

  @Test
  void theOneUnusedForLongestGoesWhenThereAreTooMany() {
    sessions.enter("first");
    sessions.enter("second");
    sessions.enter("first");
    for (int more = 0; more < Sessions.MOST - 1; more++) {
      sessions.enter("session " + more);
    }
    assertThat(sessions.live()).isEqualTo(Sessions.MOST);
    assertThat(sessions.stop("second")).isFalse();
    assertThat(sessions.stop("first")).isTrue();
  }

  @Test
  void onlyStopsCountAsStopped() {
    sessions.enter("a");
    sessions.enter("b");
    assertThat(sessions.end("a")).isTrue();
    assertThat(sessions.stop("b")).isTrue();
    assertThat(sessions.stop("b")).isFalse();
    assertThat(sessions.stopped()).isEqualTo(1);
  }
}
