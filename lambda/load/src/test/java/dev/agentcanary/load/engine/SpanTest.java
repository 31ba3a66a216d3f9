package dev.agentcanary.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({
    "0, 60, 1, 0",
    "10, 590, 1, 10",
    "10, 591, 2, 10",
    "15, 1785, 3, 15",
    "100, 86300, 144, 144",
  })
  void aTestHasAtMostSixHundredIntervalsAndIsMeasuredFromAnIntervalsEndOn(
      int warmUp, int duration, int interval, int measured) {
    LoadProfile profile =
        new LoadProfile(
            new Workload.Closed(1, 1, Duration.ZERO),
            Duration.ZERO,
            Duration.ofSeconds(warmUp),
            Duration.ofSeconds(duration),
            1);
    Span span = Span.of(profile, Duration.ofSeconds(60));

    assertThat(span)
        .isEqualTo(
            new Span(
                interval * Span.SECOND,
                measured * Span.SECOND,
                (warmUp + duration) * Span.SECOND,
                (warmUp + duration + 60) * Span.SECOND));
  }
}
