package dev.agentcanary.outcome;

import static dev.agentcanary.outcome.Rollout.Stage.DONE;
import static dev.agentcanary.outcome.Rollout.Stage.FAILED;
import static dev.agentcanary.outcome.Rollout.Stage.HANGING;
import static dev.agentcanary.outcome.Rollout.Stage.UNDER_WAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolloutTest {
  private static final Duration LIMIT = Duration.ofMinutes(30);

  @ParameterizedTest
  @CsvSource({
    "READY, 12, 12, 1, DONE",
    "READY, 12, , 10000, DONE",
    "READY, 12, 13, 30, UNDER_WAY",
    "READY, 12, 13, 31, HANGING",
    "UPDATING, 12, 13, 30, UNDER_WAY",
    "UPDATING, 12, 13, 31, HANGING",
    "UPDATING, 12, 12, 31, HANGING",
    "CREATING, , 1, 5, UNDER_WAY",
    "DELETING, 12, 12, 31, HANGING",
    "UPDATE_FAILED, 12, 13, 0, FAILED",
    "CREATE_FAILED, , 1, 10000, FAILED",
    "A_STATUS_YET_TO_COME, 12, 12, 5, UNDER_WAY"
  })
  void howARolloutStandsFollowsFromStatusVersionsAndAge(
      String status, Integer live, Integer target, long minutes, Rollout.Stage stage) {
    assertThat(
            Rollout.stage(
                status,
                Optional.ofNullable(live),
                Optional.ofNullable(target),
                Duration.ofMinutes(minutes),
                LIMIT))
        .isEqualTo(stage);
  }

  @Test
  void onlyARolloutThatFailedOrHangsIsStuck() {
    assertThat(seen(DONE).rolloutStuck()).isFalse();
    assertThat(seen(UNDER_WAY).rolloutStuck()).isFalse();
    assertThat(seen(HANGING).rolloutStuck()).isTrue();
    assertThat(seen(FAILED).rolloutStuck()).isTrue();
  }

  @Test
  void whatIsNotKnownIsNoTroubleAndOnlyAMissingPermissionIsTheCanarysFault() {
    Footprint unknown = notSeen(false);
    Footprint denied = notSeen(true);

    assertThat(unknown.logsSilent() || unknown.rolloutStuck() || unknown.denied()).isFalse();
    assertThat(denied.logsSilent() || denied.rolloutStuck()).isFalse();
    assertThat(denied.denied()).isTrue();
    assertThat(Footprints.leaving(denied, healthyRun()).canaryFault()).isTrue();
    assertThat(Footprints.leaving(denied, healthyRun()).verdict()).isEqualTo(Verdict.HEALTHY);
  }

  private static RunOutcome healthyRun() {
    return Outcomes.run(Outcomes.healthy("a"));
  }

  private static Footprint notSeen(boolean denied) {
    return new Footprint(
        new LogActivity.NotSeen("why", denied), new Rollout.NotSeen("why", denied));
  }

  private static Footprint seen(Rollout.Stage stage) {
    return new Footprint(
        new LogActivity.NotAsked(),
        new Rollout.Seen(
            Optional.of(12),
            Optional.of(12),
            "READY",
            "",
            Outcomes.START,
            Optional.empty(),
            stage));
  }
}
