package dev.agentcanary.infra.dashboard.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.plan.Schedule;
import java.time.Duration;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void aPointIsTwoRunsLong() {
    assertThat(Pace.of(every(5))).isEqualTo(new Pace(600, true));
  }

  @Test
  void whoRunsSeldomHasPointsOfADayAndMissesNoRun() {
    assertThat(Pace.of(every(12 * 60))).isEqualTo(new Pace(86_400, true));
    assertThat(Pace.of(every(12 * 60 + 1))).isEqualTo(new Pace(86_400, false));
  }

  @Test
  void aCronScheduleHasHoursWithoutRuns() {
    assertThat(Pace.of(new Schedule.Cron("cron(0 8 * * ? *)", ZoneId.of("UTC"))))
        .isEqualTo(new Pace(3_600, false));
  }

  @Property
  void aPointIsWholeMinutesAndNeverShorterThanAnInterval(
      @ForAll @IntRange(min = 1, max = 720) int minutes) {
    Pace pace = Pace.of(every(minutes));

    assertThat(pace.seconds() % 60).isZero();
    assertThat(pace.seconds()).isGreaterThanOrEqualTo(2 * minutes * 60);
  }

  private static Schedule every(int minutes) {
    return new Schedule.Rate("rate(…)", Duration.ofMinutes(minutes));
  }
}
