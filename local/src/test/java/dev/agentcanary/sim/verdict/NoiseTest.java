package dev.agentcanary.sim.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The simulated noise is the one that the figures are said to be of.
class NoiseTest {
  private static final double FLAKES = 0.02;

  @Test
  void twoOfAHundredAttemptsFail() {
    assertThat(share(Noise.independent(new SplittableRandom(1), 1, FLAKES)))
        .isCloseTo(FLAKES, within(0.001));
    assertThat(share(Noise.bursts(new SplittableRandom(1), 1, FLAKES)))
        .isCloseTo(FLAKES, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({"5, 0.300", "20, 0.123", "40, 0.047", "300, 0.020"})
  void afterAFailureThereAreMoreForAWhile(double seconds, double expected) {
    Noise noise = Noise.bursts(new SplittableRandom(2), 1, FLAKES);
    int failed = 0;
    int again = 0;
    for (int run = 0; run < 3_000_000; run++) {
      double at = run * 1_000.0;
      noise.runStarts(at);
      if (noise.fails(0, at)) {
        failed++;
        again += noise.fails(0, at + seconds) ? 1 : 0;
      }
    }

    assertThat((double) again / failed).isCloseTo(expected, within(0.006));
  }

  @Test
  void blipsHitEveryProbeForFifteenSecondsFiftyTimesAYear() {
    Noise noise = Noise.correlated(new SplittableRandom(3), 3, 0.0);
    int seconds = 365 * 24 * 60 * 60;
    int years = 10;
    int hit = 0;
    for (int at = 0; at < years * seconds; at += 5) {
      noise.runStarts(at);
      boolean first = noise.fails(0, at);
      hit += first ? 1 : 0;
      assertThat(noise.fails(1, at)).isEqualTo(first);
    }

    assertThat(hit * 5.0 / years).isCloseTo(50 * 15, within(100.0));
  }

  private static double share(World noise) {
    int failed = 0;
    int runs = 1_000_000;
    for (int run = 0; run < runs; run++) {
      noise.runStarts(run * 300.0);
      failed += noise.fails(0, run * 300.0) ? 1 : 0;
    }
    return (double) failed / runs;
  }
}
