package dev.agentcanary.load.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankIntervalTest {

  @ParameterizedTest(name = "of {0} values at {1} with {2}: ranks {3} to {4}")
  @CsvSource({
    // By the binomial's table: P(X <= 1) = 0.0107 and P(X <= 2) = 0.0547 of 10 at a half.
    "10, 0.5, 0.95, 2, 9",
    // P(X <= 39) = 0.0176 and P(X <= 40) = 0.0284 of 100 at a half.
    "100, 0.5, 0.95, 40, 61",
    // P(X <= 18) = 0.0169 and P(X = 20) = 0.818 of 20: no rank bounds p99 from above.
    "20, 0.99, 0.95, 19, 21",
    // A single value bounds nothing.
    "1, 0.5, 0.99, 0, 2"
  })
  void ranksAreThoseOfTheBinomialDistribution(
      long n, double share, double confidence, long low, long high) {
    assertThat(RankInterval.of(n, share, confidence)).isEqualTo(new RankInterval(low, high));
  }

  @Property(tries = 300)
  void theRankOfTheQuantileIsWithin(
      @ForAll @LongRange(min = 1, max = 3_000_000) long n,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
    RankInterval interval = RankInterval.of(n, share, 0.99);

    assertThat(interval.low()).isBetween(0L, (long) Math.ceil(n * share));
    assertThat(interval.high()).isBetween((long) Math.floor(n * share), n + 1);
  }

  @Test
  void itMissesTheQuantileNoMoreOftenThanItSays() {
    Random random = new Random(11);
    RankInterval interval = RankInterval.of(400, 0.95, 0.95);
    int missed = 0;
    for (int sample = 0; sample < 20_000; sample++) {
      int below = 0;
      for (int i = 0; i < 400; i++) {
        below += random.nextDouble() < 0.95 ? 1 : 0;
      }
      missed += below < interval.low() || below >= interval.high() ? 1 : 0;
    }

    assertThat(missed / 20_000.0).isBetween(0.02, 0.053);
  }
}
