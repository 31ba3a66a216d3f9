package dev.agentcanary.sim.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.time.Seed;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CoachLatenciesTest {
  private static double[] seconds(boolean cold) {
    CoachLatencies latencies = new CoachLatencies();
    return LongStream.range(0, 10_000)
        .mapToDouble(turn -> latencies.draw(new Seed(1).draw(turn), cold).toMillis() / 1e3)
        .sorted()
        .toArray();
  }

  private static double share(double[] seconds, double from, double to) {
    return DoubleStream.of(seconds).filter(one -> one >= from && one < to).count()
        / (double) seconds.length;
  }

  @Test
  void warmTurnsTakeTwoToSevenSecondsWithFewSlowOnesAndRareOutliers() {
    double[] warm = seconds(false);

    assertThat(share(warm, 2, 7)).isBetween(0.92, 0.96);
    assertThat(share(warm, 9, 11)).isBetween(0.04, 0.06);
    assertThat(share(warm, 25, 27)).isBetween(0.005, 0.015);
    assertThat(warm[5_000]).isBetween(4.2, 4.8);
  }

  @Test
  void aColdStartAddsSeconds() {
    assertThat(seconds(true)[5_000] - seconds(false)[5_000]).isBetween(1.3, 2.0);
  }
}
