package dev.agentcanary.load.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ArrivalScheduleTest {
  @Test
  void withoutARampArrivalsAreEvenFromTheBeginningOn() {
    ArrivalSchedule schedule = new ArrivalSchedule(4, Duration.ZERO);

    assertThat(schedule.at(0)).isZero();
    assertThat(schedule.at(1)).isEqualTo(250_000_000);
    assertThat(schedule.at(14_400)).isEqualTo(3_600 * Span.SECOND);
  }

  @Test
  void aRampBringsHalfOfWhatTheWholeRateWould() {
    ArrivalSchedule schedule = new ArrivalSchedule(10, Duration.ofSeconds(60));

    assertThat(schedule.at(75)).as("a quarter of 300").isEqualTo(30 * Span.SECOND);
    assertThat(schedule.at(300)).isEqualTo(60 * Span.SECOND);
    assertThat(schedule.at(310)).isEqualTo(61 * Span.SECOND);
  }

  @Property
  void anArrivalIsWhereTheSumOfTheRateReachesItsNumber(
      @ForAll @DoubleRange(min = 0.01, max = 5_000) double perSecond,
      @ForAll @IntRange(max = 3_600) int ramp,
      @ForAll @LongRange(max = 10_000_000) long arrival) {
    ArrivalSchedule schedule = new ArrivalSchedule(perSecond, Duration.ofSeconds(ramp));
    double at = schedule.at(arrival) / 1e9;
    double sum = at < ramp ? perSecond * at * at / (2 * ramp) : perSecond * (at - ramp / 2.0);

    assertThat(sum).isCloseTo(arrival, within(1e-3 + perSecond * 1e-8));
    assertThat(schedule.at(arrival + 1)).isGreaterThan(schedule.at(arrival));
  }
}
