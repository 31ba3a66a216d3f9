package dev.agentcanary.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.LoadResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EndingTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Workload TEN_USERS = new Workload.Closed(10, 3, Duration.ofSeconds(1));

  /// Right for ten seconds, then whatever.
  private static ScriptedAgent.Script thenAfterTenSeconds(Reaction reaction) {
    return (_, now) -> now < 10 * Span.SECOND ? Reaction.right(Duration.ofSeconds(1)) : reaction;
  }

  @Test
  void anEndCutsWhatIsUnderWayKeepsWhatWasMeasuredAndStopsEverySession() {
    Trial trial =
        Trial.of(
            Trial.request(TEN_USERS, MINUTE),
            thenAfterTenSeconds(Reaction.right(Duration.ofSeconds(100))));
    trial.timeline.at(20 * Span.SECOND, trial.test::end);
    LoadResult result = trial.run();

    assertThat(result.ending()).isEqualTo(new Ending.Interrupted(Duration.ofSeconds(20)));
    assertThat(trial.timeline.now()).isEqualTo(20 * Span.SECOND);
    assertThat(result.tally().turns()).isEqualTo(result.tally().healthy()).isGreaterThan(30);
    assertThat(result.tally().opened()).isEqualTo(trial.agent.sessions);
    assertThat(trial.agent.open).isEmpty();
    assertThat(result.intervals().getLast().underWay()).as("those that were cut").isEqualTo(10);
  }

  @Test
  void anEndAfterTheTimeIsOverCutsTheTurnsThatAreStillUnderWay() {
    Trial trial =
        Trial.of(
            Trial.request(TEN_USERS, Duration.ofSeconds(15)),
            thenAfterTenSeconds(Reaction.right(Duration.ofSeconds(100))));
    trial.timeline.at(20 * Span.SECOND, trial.test::end);

    assertThat(trial.run().ending()).isEqualTo(new Ending.Interrupted(Duration.ofSeconds(20)));
    assertThat(trial.agent.open).isEmpty();
  }

  @Test
  void anEndBeforeTheBeginningAsksNothing() {
    Trial trial =
        Trial.of(Trial.request(TEN_USERS, MINUTE), thenAfterTenSeconds(Reaction.right(MINUTE)));
    trial.test.end();

    assertThat(trial.run().ending()).isEqualTo(new Ending.Interrupted(Duration.ZERO));
    assertThat(trial.agent.requests).isEmpty();
  }

  @Test
  void turnsUnderWayAtTheEndOfTheTimeAreWaitedForAtMostTheirTimeout() {
    Trial trial =
        Trial.of(
            Trial.request(TEN_USERS, MINUTE),
            thenAfterTenSeconds(Reaction.right(Duration.ofDays(1))));
    LoadResult result = trial.run();

    assertThat(result.ending()).isEqualTo(new Ending.Completed());
    assertThat(trial.timeline.now()).isLessThanOrEqualTo(Duration.ofSeconds(133).toNanos());
    assertThat(result.tally().failed()).as("a timeout each").isEqualTo(10);
  }

  @Test
  void anAgentThatOverrunsEveryTimeoutIsGivenUpAndItsSessionsAreLeaks() {
    VirtualTimeline[] timeline = new VirtualTimeline[1];
    Trial trial =
        Trial.of(
            Trial.request(TEN_USERS, MINUTE),
            (_, _) -> {
              while (timeline[0].now() < Duration.ofDays(1).toNanos()) {
                Thread.interrupted();
                timeline[0].waitUntil(Duration.ofDays(1).toNanos());
              }
              return Reaction.right(Duration.ZERO);
            });
    timeline[0] = trial.timeline;
    LoadResult result = trial.run();

    assertThat(trial.timeline.now()).isLessThan(Duration.ofMinutes(6).toNanos());
    assertThat(result.tally().leaked()).isEqualTo(10);
  }

  @Test
  void sessionsThatCannotBeStoppedAreCounted() {
    Trial trial =
        Trial.of(Trial.request(TEN_USERS, MINUTE), (_, _) -> Reaction.right(Duration.ofSeconds(1)));
    trial.agent.keepsSessions = true;

    assertThat(trial.run().tally().leaked()).isEqualTo(trial.agent.sessions).isPositive();
  }

  @Test
  void theStopRuleEndsATestThatOnlyMeetsThrottles() {
    StopRule rule = new StopRule(0.5, 0.2, 20, Duration.ofSeconds(10));
    Trial trial = stopped(rule, new Reaction(Reaction.Kind.THROTTLED, Duration.ofMillis(10)));
    LoadResult result = trial.run();

    assertThat(result.ending())
        .isEqualTo(
            new Ending.Stopped(
                Duration.ofSeconds(12),
                "14 of the last 60 turns were throttled (23.3% within 10 s), the limit is 20.0%"));
    assertThat(trial.timeline.now()).isEqualTo(12 * Span.SECOND);
    assertThat(trial.agent.open).isEmpty();
  }

  @Test
  void tooFewTurnsStopNothing() {
    StopRule rule = new StopRule(0.5, 0.2, 100_000, Duration.ofSeconds(10));
    Trial trial = stopped(rule, new Reaction(Reaction.Kind.BROKEN, Duration.ofMillis(10)));

    assertThat(trial.run().ending()).isEqualTo(new Ending.Completed());
  }

  private static Trial stopped(StopRule rule, Reaction reaction) {
    LoadProfile profile = new LoadProfile(TEN_USERS, Duration.ZERO, Duration.ZERO, MINUTE, 1);
    return Trial.of(
        Trial.request(profile, Trial.UNLIMITED, rule, Trial.probe("hello", "Hi")),
        thenAfterTenSeconds(reaction));
  }
}
