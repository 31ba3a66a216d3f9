package dev.agentcanary.infra.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agentcanary.plan.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiringsTest {
  private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");
  private static final LocalDate SATURDAY_1ST = LocalDate.of(2026, 8, 1);

  @Test
  void aRateHasOneGap() {
    Firings firings = Firings.of(new Schedule.Rate("rate(5 minutes)", Duration.ofMinutes(5)));

    assertThat(firings.shortest()).isEqualTo(Duration.ofMinutes(5));
    assertThat(firings.longest()).isEqualTo(Duration.ofMinutes(5));
    assertThat(firings.rests()).isFalse();
    assertThat(firings.perDay()).isEqualTo(288);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0/10 * ? * * *           | UTC           | PT10M | PT10M      | PT10M
          0/7 * * * ? *            | UTC           | PT4M  | PT7M       | PT7M
          0/10 7-19 ? * MON-FRI *  | UTC           | PT10M | PT10M      | PT59H10M
          0/10 7-19 ? * MON-FRI *  | Europe/Dublin | PT10M | PT10M      | PT60H10M
          0/10 * ? * * *           | Europe/Dublin | PT10M | PT10M      | PT1H10M
          30 1 * * ? *             | Europe/Dublin | PT24H | PT47H      | PT47H
          30 3 * * ? *             | Europe/Dublin | PT23H | PT25H      | PT25H
          30 1 * * ? *             | Asia/Kolkata  | PT24H | PT24H      | PT24H
          0 9 ? * MON-FRI *        | UTC           | PT24H | PT72H      | PT72H
          0 0 1 * ? *              | UTC           | PT672H| PT744H     | PT744H
          0 0 ? * FRI-MON *        | UTC           | PT24H | PT96H      | PT96H
          """)
  void theGapsOfACronExpressionAreExact(
      String fields, String zone, Duration shortest, Duration working, Duration longest) {
    Firings firings = cron(fields, ZoneId.of(zone));

    assertThat(firings.shortest()).as("shortest").isEqualTo(shortest);
    assertThat(firings.working()).as("working").isEqualTo(working);
    assertThat(firings.longest()).as("longest").isEqualTo(longest);
  }

  @Test
  void aScheduleThatEndsOrNeverFiresHasAGapOfYears() {
    assertThat(cron("0 0 * * ? 2026-2027", ZoneOffset.UTC).longest())
        .isGreaterThan(Duration.ofDays(365 * 25));
    assertThat(cron("0 0 31 2 ? *", ZoneOffset.UTC).longest())
        .isGreaterThan(Duration.ofDays(365 * 27));
    assertThat(cron("0/10 * 31 2 ? *", ZoneOffset.UTC).gaps()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 0 L * ? *     | 2026-08-31
          0 0 LW * ? *    | 2026-08-31
          0 0 1W * ? *    | 2026-08-03
          0 0 15W * ? *   | 2026-08-14
          0 0 16W * ? *   | 2026-08-17
          0 0 ? * L *     | 2026-08-01,2026-08-08,2026-08-15,2026-08-22,2026-08-29
          0 0 ? * FRIL *  | 2026-08-28
          0 0 ? * 6L *    | 2026-08-28
          0 0 ? * MON#2 * | 2026-08-10
          0 0 ? * 7#5 *   | 2026-08-29
          0 0 1,31 8 ? *  | 2026-08-01,2026-08-31
          0 0 1 JAN ? *   |
          """)
  void theDaysAreThoseThatEventBridgeMeans(String fields, String days) {
    Predicate<LocalDate> named = CronDays.of(fields.strip().split("\\s+"));

    String found =
        SATURDAY_1ST
            .datesUntil(LocalDate.of(2026, 9, 1))
            .filter(named)
            .map(LocalDate::toString)
            .collect(Collectors.joining(","));
    assertThat(found).isEqualTo(days == null ? "" : days);
  }

  /// The quick count, against walking through every minute of a year's clock in that zone.
  @Property(tries = 40)
  void theGapsAreThoseOfWalkingThroughEveryMinute(
      @ForAll @IntRange(min = 0, max = 59) int first,
      @ForAll @IntRange(min = 1, max = 59) int step,
      @ForAll @IntRange(min = 0, max = 23) int from,
      @ForAll @IntRange(min = 0, max = 23) int to) {
    Firings firings = cron("%d/%d %d-%d * * ? *".formatted(first, step, from, to), DUBLIN);

    assertThat(firings.gaps().keySet()).containsAll(walked(first, step, from, to).keySet());
  }

  @Test
  void firingsADayAreCountedOverTheWholeCalendar() {
    assertThat(cron("0 9 ? * MON-FRI *", ZoneOffset.UTC).perDay())
        .isCloseTo(5.0 / 7, within(0.001));
  }

  private static Firings cron(String fields, ZoneId zone) {
    return Firings.of(new Schedule.Cron("cron(" + fields + ")", zone));
  }

  private static Map<Duration, Long> walked(int first, int step, int from, int to) {
    Map<Duration, Long> gaps = new TreeMap<>();
    ZonedDateTime end = ZonedDateTime.of(2027, 1, 1, 0, 0, 0, 0, DUBLIN);
    Instant last = Instant.MAX;
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    for (; now.isBefore(end.toInstant()); now = now.plusSeconds(60)) {
      ZonedDateTime local = now.atZone(DUBLIN);
      boolean repeated = !local.equals(local.withEarlierOffsetAtOverlap());
      boolean inHours = Math.floorMod(local.getHour() - from, 24) <= Math.floorMod(to - from, 24);
      int minute = local.getMinute();
      if (!repeated && inHours && minute >= first && (minute - first) % step == 0) {
        if (last.isBefore(now)) {
          gaps.merge(Duration.between(last, now), 1L, Long::sum);
        }
        last = now;
      }
    }
    return gaps;
  }
}
