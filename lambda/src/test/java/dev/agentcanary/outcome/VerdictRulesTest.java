package dev.agentcanary.outcome;

import static dev.agentcanary.outcome.Outcomes.attempt;
import static dev.agentcanary.outcome.Outcomes.confirmed;
import static dev.agentcanary.outcome.Outcomes.failedBy;
import static dev.agentcanary.outcome.Outcomes.flaky;
import static dev.agentcanary.outcome.Outcomes.healthy;
import static dev.agentcanary.outcome.Outcomes.probe;
import static dev.agentcanary.outcome.Outcomes.run;
import static dev.agentcanary.outcome.Outcomes.timedOut;
import static dev.agentcanary.outcome.Outcomes.unconfirmed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.agentcanary.decision.Decision;
import dev.agentcanary.outcome.ProbeOutcome.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules by which probes make a verdict; each row of [#cases] is one sentence of them.
class VerdictRulesTest {

  /// What a run amounts to.
  record Says(
      Verdict verdict,
      String attribution,
      boolean agentDown,
      boolean answersWrong,
      boolean canaryFault) {}

  static final Says HEALTHY = new Says(Verdict.HEALTHY, "-", false, false, false);

  static Stream<Arguments> cases() {
    ProbeOutcome ok = healthy("ok");
    ProbeOutcome down = confirmed("down", failedBy(Attribution.TIMEOUT));
    ProbeOutcome broken = confirmed("broken", failedBy(Attribution.RUNTIME));
    ProbeOutcome wrong = confirmed("wrong", failedBy(Attribution.ANSWER));
    ProbeOutcome throttled = confirmed("throttled", failedBy(Attribution.THROTTLED));
    ProbeOutcome blind = confirmed("blind", failedBy(Attribution.CANARY));
    ProbeOutcome open = unconfirmed("open", failedBy(Attribution.TIMEOUT));
    return Stream.of(
        row("a run in which nothing was due is healthy", HEALTHY),
        row("all healthy is healthy", HEALTHY, ok, ok),
        row(
            "a probe that recovered is healthy, whatever it had failed by",
            HEALTHY,
            flaky("flake", failedBy(Attribution.TIMEOUT)),
            flaky("blink", failedBy(Attribution.CANARY))),
        row("all confirmed silent is down", unhealthy("timeout", true, false), down, down),
        row("half confirmed silent is down", unhealthy("timeout", true, false), down, ok),
        row("one of three silent is wrong only", unhealthy("timeout", false, true), down, ok, ok),
        row("a failed check alone never means down", unhealthy("answer", false, true), wrong),
        row(
            "an agent that is down is not called wrong besides",
            unhealthy("timeout", true, false),
            down,
            wrong),
        row(
            "different ways to get nothing add up to down",
            unhealthy("runtime", true, false),
            down,
            broken,
            ok,
            ok),
        row(
            "throttled is unhealthy, and neither down nor wrong",
            unhealthy("throttled", false, false),
            throttled,
            throttled),
        row(
            "throttled probes do not add to down",
            unhealthy("throttled", false, true),
            throttled,
            throttled,
            down,
            ok,
            ok),
        row(
            "the canary's own fault is inconclusive, never the agent's",
            new Says(Verdict.INCONCLUSIVE, "canary", false, false, true),
            blind,
            ok),
        row(
            "the canary's own fault explains an undecided run before the agent's does",
            new Says(Verdict.INCONCLUSIVE, "canary", false, false, true),
            open,
            open,
            blind),
        row(
            "a confirmed outage stands although the canary failed beside it",
            new Says(Verdict.UNHEALTHY, "timeout", true, false, true),
            down,
            down,
            blind),
        row(
            "not confirmed in time is inconclusive, and pages nobody",
            new Says(Verdict.INCONCLUSIVE, "timeout", false, false, false),
            open,
            ok),
        row(
            "one confirmed failure decides, although others are open",
            unhealthy("answer", false, true),
            wrong,
            open,
            open),
        row(
            "the most frequent fault explains the run",
            unhealthy("answer", false, true),
            wrong,
            wrong,
            down,
            ok,
            ok),
        row(
            "among equally frequent faults the first in the order of attributions does",
            unhealthy("runtime", true, false),
            down,
            broken));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aRunSays(Says expected, List<ProbeOutcome> probes) {
    RunOutcome run = run(probes);

    assertThat(
            new Says(
                run.verdict(),
                run.attribution().map(Attribution::id).orElse("-"),
                run.agentDown(),
                run.answersWrong(),
                run.canaryFault()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(
      value = Attribution.class,
      names = {"STARTUP", "RUNTIME", "AGENT", "TIMEOUT", "EMPTY"})
  void everyWayToGetNothingMeansDown(Attribution fault) {
    assertThat(run(confirmed("p", failedBy(fault))).agentDown()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Attribution.class,
      mode = Mode.EXCLUDE,
      names = {"STARTUP", "RUNTIME", "AGENT", "TIMEOUT", "EMPTY"})
  void noOtherFaultMeansDown(Attribution fault) {
    assertThat(run(confirmed("p", failedBy(fault))).agentDown()).isFalse();
  }

  @Test
  void aPartialOutageIsDownAlthoughEveryProbeRecovered() {
    RunOutcome run =
        run(
            new Decision.Down(),
            List.of(flaky("a", timedOut(60_000)), flaky("b", timedOut(60_000)), healthy("c")),
            List.of());

    assertThat(run.verdict()).isEqualTo(Verdict.UNHEALTHY);
    assertThat(run.attribution()).contains(Attribution.TIMEOUT);
    assertThat(run.agentDown()).isTrue();
    assertThat(run.answersWrong()).isFalse();
  }

  @Test
  void anOutageOfWrongAnswersIsWrongAndNotDown() {
    RunOutcome run =
        run(
            new Decision.Down(),
            List.of(flaky("a", failedBy(Attribution.ANSWER)), healthy("b")),
            List.of());

    assertThat(run.agentDown()).isFalse();
    assertThat(run.answersWrong()).isTrue();
    assertThat(run.verdict()).isEqualTo(Verdict.UNHEALTHY);
  }

  @Test
  void anOutageByThrottlingIsNeitherDownNorWrong() {
    RunOutcome run =
        run(
            new Decision.Down(),
            List.of(confirmed("a", failedBy(Attribution.THROTTLED))),
            List.of());

    assertThat(run.agentDown()).isFalse();
    assertThat(run.answersWrong()).isFalse();
    assertThat(run.attribution()).contains(Attribution.THROTTLED);
  }

  @Test
  void halfOfTheFailuresHaveToBeNothingForDown() {
    ProbeOutcome silent = confirmed("silent", timedOut(60_000));
    ProbeOutcome wrong = confirmed("wrong", failedBy(Attribution.ANSWER));

    assertThat(run(new Decision.Down(), List.of(silent, wrong), List.of()).agentDown()).isTrue();
    assertThat(run(new Decision.Down(), List.of(silent, wrong, wrong), List.of()).agentDown())
        .isFalse();
  }

  @Test
  void aWitnessCountsInAnOutageAndNotInThePassRate() {
    RunOutcome run =
        run(
            new Decision.Down(),
            List.of(flaky("due", timedOut(60_000))),
            List.of(confirmed("witness", failedBy(Attribution.STARTUP))));

    assertThat(run.agentDown()).isTrue();
    assertThat(run.attribution()).contains(Attribution.STARTUP);
    assertThat(run.passRate()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Decision.Limit.class)
  void whatIsUndecidedIsInconclusiveAlthoughEveryProbeRecovered(Decision.Limit limit) {
    RunOutcome run =
        run(
            new Decision.Undecided(limit, List.of()),
            List.of(flaky("a", timedOut(60_000)), flaky("b", timedOut(60_000))),
            List.of());

    assertThat(run.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(run.attribution()).contains(Attribution.TIMEOUT);
    assertThat(run.agentDown()).isFalse();
  }

  @Test
  void onlyConfirmedFailuresCountAsDown() {
    ProbeOutcome down = confirmed("down", timedOut(60_000));
    ProbeOutcome open = unconfirmed("open", timedOut(60_000));

    assertThat(run(down, open, open).agentDown()).isFalse();
  }

  @Test
  void thePassRateIsTheShareThatIsHealthyInTheEnd() {
    assertThat(run().passRate()).isEqualTo(1);
    assertThat(
            run(
                    healthy("a"),
                    flaky("b", timedOut(60_000)),
                    unconfirmed("c", timedOut(60_000)),
                    confirmed("d", timedOut(60_000)))
                .passRate())
        .isEqualTo(0.5);
  }

  @Test
  void aProbesFaultIsThatOfItsLastAttemptThatFailed() {
    ProbeOutcome probe =
        probe(
            "p",
            Standing.CONFIRMED,
            attempt(failedBy(Attribution.TIMEOUT)),
            attempt(failedBy(Attribution.RUNTIME)));

    assertThat(probe.attribution()).isEqualTo(Optional.of(Attribution.RUNTIME));
  }

  @Test
  void aCanaryThatCouldNotAskAgainConfirmsNothing() {
    ProbeOutcome probe =
        probe(
            "p",
            Standing.CONFIRMED,
            attempt(failedBy(Attribution.TIMEOUT)),
            attempt(failedBy(Attribution.CANARY)));

    assertThat(run(probe).agentDown()).isFalse();
    assertThat(run(probe).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void aProbeThatRecoveredHasNoFault() {
    assertThat(flaky("p", timedOut(60_000)).attribution()).isEmpty();
  }

  private static Says unhealthy(String attribution, boolean down, boolean wrong) {
    return new Says(Verdict.UNHEALTHY, attribution, down, wrong, false);
  }

  private static Arguments row(String sentence, Says says, ProbeOutcome... probes) {
    return argumentSet(sentence, says, List.of(probes));
  }
}
