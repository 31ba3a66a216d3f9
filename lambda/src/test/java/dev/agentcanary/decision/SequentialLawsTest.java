package dev.agentcanary.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.decision.Asked.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/// What holds for every plan and every world.
class SequentialLawsTest {

  @Property(tries = 500)
  void aTestEndsWithinItsLimits(
      @ForAll @IntRange(min = 1, max = 40) int probes,
      @ForAll @IntRange(min = 0, max = 10) int rounds,
      @ForAll @IntRange(min = 0, max = 100) int asks,
      @ForAll @DoubleRange(min = 0, max = 1) double rate,
      @ForAll long seed) {
    Rules rules = rules(probes, new Limits(rounds, asks, 8), 105_192);
    SplittableRandom random = new SplittableRandom(seed);

    Trial.End end = Trial.of(rules, probes, probes, (_, _) -> drawn(random, rate));

    assertThat(end.rounds()).isLessThanOrEqualTo(rounds);
    assertThat(end.asks()).isLessThanOrEqualTo(asks);
    assertThat(end.at()).isBetween(0.0, 2.0 * rounds);
  }

  /// A blip hits every probe from some moment on and ends before two spacings have gone.
  @Property(tries = 1_000)
  void aBlipShorterThanTheConfirmationNeverPages(
      @ForAll @IntRange(min = 1, max = 60) int probes,
      @ForAll @IntRange(min = 1, max = 30) int sideBySide,
      @ForAll @DoubleRange(min = 1, max = 1_000_000) double runsPerYear,
      @ForAll @DoubleRange(min = -1, max = 20) double from,
      @ForAll @DoubleRange(min = 0, max = 1.99) double lasts) {
    Rules rules = rules(probes, new Limits(10, 100, sideBySide), runsPerYear);

    Trial.End end =
        Trial.of(rules, probes, probes, (_, at) -> failed(at >= from && at < from + lasts));

    assertThat(end.decision()).isNotInstanceOfAny(Decision.Down.class, Decision.Wrong.class);
  }

  @Property(tries = 500)
  void theOrderWithinARoundDoesNotMatter(
      @ForAll @IntRange(min = 1, max = 40) int probes,
      @ForAll @DoubleRange(min = 0, max = 1) double rate,
      @ForAll long seed) {
    Rules rules = rules(probes, new Limits(6, 60, 8), 105_192);
    SequentialTest one = new SequentialTest(rules, probes);
    SequentialTest other = new SequentialTest(rules, probes);
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> next = numbers(probes);
    double at = 0;
    while (!next.isEmpty()) {
      Round round = Trial.round(next, at, (_, _) -> drawn(random, rate));
      List<Asked> shuffled = new ArrayList<>(round.asked());
      Collections.shuffle(shuffled, new Random(seed));

      Decision decision = one.after(round);

      assertThat(other.after(new Round(at, shuffled))).isEqualTo(decision);
      next = decision instanceof Decision.AskAgain again ? again.probes() : List.of();
      at += decision instanceof Decision.AskAgain again ? again.gap() : 0;
    }
  }

  @Property(tries = 500)
  void oneMoreFailureNeverMakesARoundHealthy(
      @ForAll @IntRange(min = 1, max = 40) int probes,
      @ForAll @DoubleRange(min = 0, max = 1) double rate,
      @ForAll @IntRange(min = 0, max = 5) int inRound,
      @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SequentialTest fewer = new SequentialTest(rules(probes, LONG, 105_192), probes);
    SequentialTest more = new SequentialTest(rules(probes, LONG, 105_192), probes);
    List<Integer> next = numbers(probes);
    double at = 0;
    for (int number = 0; !next.isEmpty(); number++) {
      Round round = Trial.round(next, at, (_, _) -> drawn(random, rate));
      Round worse = number == inRound ? worse(round) : round;
      Decision decision = fewer.after(round);
      Decision ofWorse = more.after(worse);
      if (!(decision instanceof Decision.Healthy)) {
        assertThat(ofWorse).isNotInstanceOf(Decision.Healthy.class);
      }
      boolean on = number < inRound && decision instanceof Decision.AskAgain;
      next = on ? ((Decision.AskAgain) decision).probes() : List.of();
      at += on ? ((Decision.AskAgain) decision).gap() : 0;
    }
  }

  @Property(tries = 300)
  void whatFailsAlwaysIsFoundWhateverThePlan(
      @ForAll @IntRange(min = 1, max = 60) int probes,
      @ForAll @DoubleRange(min = 0.5, max = 20) double falsePages,
      @ForAll @DoubleRange(min = 365, max = 600_000) double runsPerYear) {
    Rules rules =
        Rules.of(new Noise(0.02), 0.2, falsePages, runsPerYear, probes, new Limits(10, 100, 8));

    assertThat(Reach.roundsToDown(rules, probes, probes)).isPresent();
    assertThat(Reach.roundsToWrong(rules, probes)).isPresent();
  }

  private static final Limits LONG = new Limits(6, 60, 8);

  /// The same with the first pass turned into a failure.
  private static Round worse(Round round) {
    List<Asked> asked = new ArrayList<>(round.asked());
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i).result() == Result.PASSED) {
        asked.set(i, new Asked(asked.get(i).probe(), Result.FAILED));
        break;
      }
    }
    return new Round(round.at(), asked);
  }

  private static List<Integer> numbers(int probes) {
    List<Integer> numbers = new ArrayList<>();
    for (int probe = 0; probe < probes; probe++) {
      numbers.add(probe);
    }
    return numbers;
  }

  private static Rules rules(int probes, Limits limits, double runsPerYear) {
    return Rules.of(new Noise(0.02), 0.2, 1, runsPerYear, probes, limits);
  }

  private static Result drawn(SplittableRandom random, double rate) {
    return failed(random.nextDouble() < rate);
  }

  private static Result failed(boolean failed) {
    return failed ? Result.FAILED : Result.PASSED;
  }
}
