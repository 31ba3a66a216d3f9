package dev.agentcanary.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.decision.Asked.Result;
import dev.agentcanary.decision.Decision.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the test decides for seventeen probes every five minutes, 2 % of which flake, at one false
/// page a year; and how plans that differ from that do.
class SequentialTestTest {
  private static final double EVERY_FIVE_MINUTES = 105_192;
  private static final int PROBES = 17;
  private static final Rules RULES = rules(EVERY_FIVE_MINUTES, PROBES, new Limits(6, 60, 8));

  @Test
  void aFirstRoundWithoutFailuresAsksNobodyAgain() {
    Trial.End end = trial((_, _) -> Result.PASSED);

    assertThat(end).isEqualTo(new Trial.End(new Decision.Healthy(), 0, 0, 0));
  }

  @Test
  void aProbeThatFailsOnceIsAskedOnceMoreAndCleared() {
    Trial.End end = trial((probe, at) -> failed(probe == 4 && at == 0));

    assertThat(end).isEqualTo(new Trial.End(new Decision.Healthy(), 1, 1, 2));
  }

  @Test
  void aTotalOutageIsDownAfterTwoRoundsOfAsManyAsGoSideBySide() {
    Trial.End end = trial((_, _) -> Result.FAILED);

    assertThat(end).isEqualTo(new Trial.End(new Decision.Down(), 16, 2, 2));
  }

  @Test
  void aProbeThatIsBrokenForGoodIsWrongAfterFourRoundsOfItAlone() {
    Trial.End end = trial((probe, _) -> failed(probe == 4));

    assertThat(end).isEqualTo(new Trial.End(new Decision.Wrong(List.of(4)), 4, 4, 8));
  }

  @Test
  void halfOfAllAttemptsFailingIsDown() {
    Trial.End end = trial((probe, at) -> failed((probe + (int) at) % 2 == 0));

    assertThat(end.decision()).isEqualTo(new Decision.Down());
    assertThat(end.at()).isLessThanOrEqualTo(4);
  }

  @Test
  void healthyProbesAreAskedBesideFailedOnesWhenManyFail() {
    SequentialTest test = new SequentialTest(RULES, PROBES);

    Decision next = test.after(first((probe, _) -> failed(probe >= 12)));

    assertThat(next).isEqualTo(new Decision.AskAgain(1, List.of(12, 13, 14, 15, 16, 0, 1, 2)));
  }

  @Test
  void aSentinelThatFailsHasOthersBesideIt() {
    Rules sentinel = rules(1_440 * 365.25, 1, new Limits(3, 60, 8));
    SequentialTest test = new SequentialTest(sentinel, PROBES);

    Decision next = test.after(new Round(0, List.of(new Asked(0, Result.FAILED))));

    assertThat(next).isEqualTo(new Decision.AskAgain(1, List.of(0, 1, 2, 3, 4, 5, 6, 7)));
  }

  @Test
  void aProbeThatTheCanaryItselfSpoiltSaysNothingAndIsNotAskedAgain() {
    Trial.End end = trial((probe, _) -> probe == 4 ? Result.SPOILT : Result.PASSED);

    assertThat(end.decision()).isEqualTo(new Decision.Healthy());
    assertThat(end.asks()).isZero();
  }

  @Test
  void aCanaryThatCannotAskAnyMoreLeavesItUndecided() {
    Trial.End end = trial((_, at) -> at == 0 ? Result.FAILED : Result.SPOILT);

    assertThat(end.decision())
        .isInstanceOfSatisfying(
            Decision.Undecided.class,
            undecided -> assertThat(undecided.limit()).isEqualTo(Limit.SPOILT));
  }

  @Test
  void theDeadlineLeavesItUndecidedAndNamesTheOpenProbes() {
    SequentialTest test = new SequentialTest(RULES, PROBES);
    test.after(first((probe, _) -> failed(probe == 4 || probe == 9)));

    assertThat(test.cut()).isEqualTo(new Decision.Undecided(Limit.DEADLINE, List.of(4, 9)));
  }

  @ParameterizedTest
  @CsvSource({"3, 60, ROUNDS", "6, 2, ASKS"})
  void aLimitBeforeTheEvidenceLeavesItUndecided(int rounds, int asks, Limit limit) {
    Rules cut = RULES.within(new Limits(rounds, asks, 8));

    Trial.End end = Trial.of(cut, PROBES, PROBES, (probe, _) -> failed(probe == 4));

    assertThat(end.decision()).isEqualTo(new Decision.Undecided(limit, List.of(4)));
  }

  @Test
  void withoutRoundsTheFirstAttemptIsTrusted() {
    Rules trusting = RULES.within(new Limits(0, 60, 8));

    assertThat(Trial.of(trusting, PROBES, PROBES, (probe, _) -> failed(probe == 4)).decision())
        .isEqualTo(new Decision.Wrong(List.of(4)));
    assertThat(Trial.of(trusting, PROBES, PROBES, (probe, _) -> failed(probe < 4)).decision())
        .isEqualTo(new Decision.Down());
  }

  /// An agent that hangs for a minute and a half in each round: the gaps are evidence too.
  @Test
  void roundsThatAreFarApartNeedFewerOfThem() {
    SequentialTest test = new SequentialTest(RULES, PROBES);
    test.after(first((_, _) -> Result.FAILED));

    assertThat(test.after(Trial.round(List.of(0, 1, 2, 3), 4.5, (_, _) -> Result.FAILED)))
        .isEqualTo(new Decision.Down());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 17, 40, 200})
  void everySizeOfPlanConfirmsWithinTheDefaultRounds(int probes) {
    Rules rules = rules(EVERY_FIVE_MINUTES, probes, new Limits(10, 60, 8));

    assertThat(Reach.roundsToDown(rules, probes, probes).orElse(99)).isBetween(2, 6);
    assertThat(Reach.roundsToWrong(rules, probes).orElse(99)).isBetween(2, 6);
  }

  private static Rules rules(double runsPerYear, int probes, Limits limits) {
    return Rules.of(new Noise(0.02), 0.2, 1, runsPerYear, probes, limits);
  }

  private static Trial.End trial(Trial.World world) {
    return Trial.of(RULES, PROBES, PROBES, world);
  }

  private static Round first(Trial.World world) {
    return Trial.round(new ArrayList<>(IntStream.range(0, PROBES).boxed().toList()), 0, world);
  }

  private static Result failed(boolean failed) {
    return failed ? Result.FAILED : Result.PASSED;
  }
}
