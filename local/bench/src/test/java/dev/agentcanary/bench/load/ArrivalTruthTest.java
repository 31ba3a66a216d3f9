package dev.agentcanary.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrivalTruthTest {
  private static final Duration NEVER = Duration.ofHours(1);

  @Test
  void withoutSilenceEverybodyIsServedAtOnce() {
    assertThat(new ArrivalTruth(10, 60, 100, 200).p95(NEVER, Duration.ofSeconds(6)))
        .isCloseTo(200, within(1e-6));
  }

  @Test
  void withRoomForAllASilenceIsFeltByThoseWhoComeInIt() {
    // A fifth of 100 arrivals meet a silence of 2 s in 10 s: their latencies fall evenly from 2 s.
    double p95 =
        new ArrivalTruth(10, 10, 1_000, 1).p95(Duration.ofSeconds(4), Duration.ofSeconds(2));
    assertThat(p95).isBetween(1_400.0, 1_600.0);
  }

  @Test
  void withoutRoomThoseBehindWaitForTheirPlaces() {
    // One at a time, each takes half of the time to the next: a silence of 2 s takes 2 s to catch
    // up.
    double roomy =
        new ArrivalTruth(10, 10, 1_000, 50).p95(Duration.ofSeconds(4), Duration.ofSeconds(2));
    double tight =
        new ArrivalTruth(10, 10, 1, 50).p95(Duration.ofSeconds(4), Duration.ofSeconds(2));
    assertThat(tight).isGreaterThan(roomy);
  }
}
