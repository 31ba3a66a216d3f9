package dev.agentcanary.drill.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.plan.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiringTimesTest {
  private static final Instant START = Instant.parse("2026-03-02T00:01:00Z");

  @Test
  void aRateFiresAWholeIntervalAfterTheDeploymentAndThenEachInterval() {
    FiringTimes times =
        FiringTimes.of(new Schedule.Rate("rate(5 minutes)", Duration.ofMinutes(5)), START);

    assertThat(times.after(START)).isEqualTo("2026-03-02T00:06:00Z");
    assertThat(times.after(Instant.parse("2026-03-02T00:06:00Z")))
        .isEqualTo("2026-03-02T00:11:00Z");
    assertThat(times.after(Instant.parse("2026-03-02T00:05:59Z")))
        .isEqualTo("2026-03-02T00:06:00Z");
  }

  /// Days of the week count from Sunday = 1; `L` and `#` as in EventBridge.
  @ParameterizedTest
  @CsvSource({
    "cron(0/10 8-18 ? * MON-FRI *), 2026-03-02T07:00:00Z",
    "cron(0 12 ? * 1 *),            2026-03-08T11:00:00Z",
    "cron(0 9 L * ? *),             2026-03-31T07:00:00Z",
    "cron(0 9 ? * 2#2 *),           2026-03-09T08:00:00Z",
  })
  void aCronFiresOnTheWallClockOfItsZone(String expression, String first) {
    FiringTimes times =
        FiringTimes.of(new Schedule.Cron(expression, ZoneId.of("Europe/Berlin")), START);

    assertThat(times.after(START)).isEqualTo(first);
  }
}
