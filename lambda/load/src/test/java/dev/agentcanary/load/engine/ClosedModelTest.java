package dev.agentcanary.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.outcome.Attribution;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosedModelTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final ScriptedAgent.Script A_SECOND = (_, _) -> Reaction.right(SECOND);

  @Test
  void usersStartEvenlyOverTheRampAndEachIsInOneConversationAfterTheOther() {
    Workload closed = new Workload.Closed(4, 2, Duration.ZERO);
    Trial trial =
        Trial.of(
            Trial.request(
                new LoadProfile(
                    closed, Duration.ofSeconds(8), Duration.ZERO, Duration.ofSeconds(20), 1)),
            A_SECOND);
    Tally tally = trial.run().tally();

    assertThat(trial.agent.requests.stream().mapToLong(ScriptedAgent.Request::at).limit(6))
        .as("user 0 at 0 s, user 1 at 2 s")
        .containsExactly(0L, seconds(1), seconds(2), seconds(2), seconds(3), seconds(3));
    assertThat(tally.turns()).as("20 + 18 + 16 + 14 of a second each").isEqualTo(68);
    assertThat(tally.conversations()).as("of two turns each").isEqualTo(34);
    assertThat(tally.opened()).isEqualTo(34);
    assertThat(tally.leaked()).isZero();
  }

  @Test
  void aPauseIsNobodysLatency() {
    Workload closed = new Workload.Closed(20, 5, Duration.ofSeconds(4));
    LoadResult result = Trial.of(Trial.request(closed, Duration.ofSeconds(60)), A_SECOND).run();

    assertThat(result.of(Series.LATENCY).maxMicros()).isBetween(1_000_000L, 1_000_999L);
    assertThat(result.of(Series.FIRST_TOKEN).maxMicros()).isBetween(500_000L, 500_999L);
    assertThat(result.of(Series.LATE).maxMicros()).isEqualTo(1);
    assertThat(result.tally().turns()).as("20 users, a turn in 5 s").isBetween(220L, 280L);
  }

  @Test
  void aProbeOfSeveralTurnsIsNeverCut() {
    LoadProfile profile =
        new LoadProfile(
            new Workload.Closed(1, 4, Duration.ZERO),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofSeconds(12),
            1);
    Trial trial =
        Trial.of(
            Trial.request(
                profile, Trial.UNLIMITED, Trial.NEVER, Trial.probe("three", "a", "b", "c")),
            A_SECOND);
    LoadResult result = trial.run();

    assertThat(trial.agent.requests)
        .extracting(ScriptedAgent.Request::prompt)
        .startsWith("a", "b", "c", "a", "b", "c");
    assertThat(result.tally().conversations()).as("of six turns each").isEqualTo(2);
    assertThat(result.of(Series.COLD).count()).isEqualTo(2);
    assertThat(result.of(Series.WARM).count()).isEqualTo(10);
  }

  @Test
  void fastButWrongIsAFailureAndEndsItsConversation() {
    Workload closed = new Workload.Closed(1, 3, Duration.ZERO);
    LoadResult result =
        Trial.of(
                Trial.request(closed, Duration.ofSeconds(10)),
                (_, now) -> new Reaction(kind(now), SECOND))
            .run();

    assertThat(result.tally().failures())
        .isEqualTo(Map.of(Attribution.ANSWER, 2L, Attribution.THROTTLED, 1L));
    assertThat(result.tally().conversations()).as("of 2, 2, 3 and 3 turns").isEqualTo(4);
    assertThat(result.of(Series.LATENCY).count()).as("a refusal's time is nobody's").isEqualTo(9);
    assertThat(result.tally().bytes()).isEqualTo(1_000);
  }

  private static Reaction.Kind kind(long now) {
    return switch ((int) (now / Span.SECOND)) {
      case 1, 3 -> Reaction.Kind.WRONG;
      case 6 -> Reaction.Kind.THROTTLED;
      default -> Reaction.Kind.RIGHT;
    };
  }

  @Test
  void aRushOfNewSessionsIsPacedAndItsWaitsAreVisible() {
    LoadProfile profile =
        new LoadProfile(
            new Workload.Closed(100, 1000, Duration.ZERO),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofSeconds(30),
            1);
    Trial trial =
        Trial.of(
            Trial.request(
                profile, new RateLimits(20, 1_000), Trial.NEVER, Trial.probe("hello", "Hi")),
            A_SECOND);
    LoadResult result = trial.run();

    assertThat(result.of(Series.COLD).maxMicros())
        .as("99 × 50 ms + 1 s")
        .isBetween(5_950_000L, 5_960_000L);
    assertThat(result.of(Series.LATE).maxMicros()).isBetween(4_950_000L, 4_960_000L);
    assertThat(result.of(Series.SERVICE).maxMicros()).isBetween(1_000_000L, 1_000_999L);
  }

  @Test
  void theWarmUpIsInTheIntervalsAndInNothingElse() {
    LoadProfile profile =
        new LoadProfile(
            new Workload.Closed(1, 1, Duration.ZERO),
            Duration.ZERO,
            Duration.ofMillis(4_500),
            Duration.ofMillis(5_500),
            1);
    LoadResult result = Trial.of(Trial.request(profile), A_SECOND).run();

    assertThat(result.tally().turns()).as("of ten, those that ended after 5 s").isEqualTo(5);
    assertThat(result.intervals()).hasSize(10).allMatch(each -> each.tally().turns() == 1);
    assertThat(result.ending()).isEqualTo(new Ending.Completed());
  }

  @Test
  void thousandsOfUsersAreNoTrouble() {
    Workload closed = new Workload.Closed(3_000, 5, Duration.ofSeconds(5));
    Trial trial = Trial.of(Trial.request(closed, Duration.ofSeconds(20)), A_SECOND);
    LoadResult result = trial.run();

    assertThat(trial.agent.mostUnderWay).isEqualTo(3_000);
    assertThat(result.tally().healthy()).isBetween(9_000L, 13_000L);
    assertThat(trial.agent.open).isEmpty();
  }

  private static long seconds(int seconds) {
    return seconds * Span.SECOND;
  }
}
