package dev.agentcanary.sim.cloudwatch.mute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MuteRuleTest {

  @ParameterizedTest(name = "{0} for {1} in {2}: at {3} until {4}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          cron(0 2 * * *),      PT4H,    UTC,           2026-11-25T01:59:59Z, -
          cron(0 2 * * *),      PT4H,    UTC,           2026-11-25T02:00:00Z, 2026-11-25T06:00:00Z
          cron(0 2 * * *),      PT4H,    UTC,           2026-11-25T05:59:59Z, 2026-11-25T06:00:00Z
          cron(0 2 * * *),      PT4H,    UTC,           2026-11-25T06:00:00Z, -
          cron(0 18 * * FRI),   P2DT12H, UTC,           2026-11-29T12:00:00Z, 2026-11-30T06:00:00Z
          cron(0 18 * * 5),     P2DT12H, UTC,           2026-11-30T06:00:00Z, -
          cron(0 1 1 * *),      PT6H,    UTC,           2026-12-01T03:00:00Z, 2026-12-01T07:00:00Z
          cron(0 2 * * *),      PT1H,    Europe/Berlin, 2026-11-25T01:30:00Z, 2026-11-25T02:00:00Z
          cron(0 2 * * *),      PT1H,    Europe/Berlin, 2026-07-25T00:30:00Z, 2026-07-25T01:00:00Z
          cron(*/30 8-18 * * MON-FRI), PT10M, UTC,      2026-11-25T09:35:00Z, 2026-11-25T09:40:00Z
          cron(*/30 8-18 * * MON-FRI), PT10M, UTC,      2026-11-28T09:35:00Z, -
          cron(0 0 * * 7),      PT1H,    UTC,           2026-11-29T00:10:00Z, 2026-11-29T01:00:00Z
          at(2026-11-25T10:00), PT1H,    UTC,           2026-11-25T10:59:00Z, 2026-11-25T11:00:00Z
          at(2026-11-25T10:00), PT1H,    UTC,           2026-11-25T11:00:00Z, -
          at(2026-11-25T10:00), PT1H,    Europe/Berlin, 2026-11-25T09:30:00Z, 2026-11-25T10:00:00Z
          """)
  void mutes(String expression, Duration duration, ZoneId zone, Instant now, Instant until) {
    MuteRule rule = rule(expression, duration, zone, Optional.empty(), Optional.empty());

    assertThat(rule.mutesUntil(now)).isEqualTo(Optional.ofNullable(until));
  }

  @Test
  void itMutesOnlyBetweenItsDates() {
    Optional<Instant> start = Optional.of(Instant.parse("2026-11-25T00:00:00Z"));
    Optional<Instant> expire = Optional.of(Instant.parse("2026-11-26T03:00:00Z"));
    MuteRule rule = rule("cron(0 2 * * *)", Duration.ofHours(4), ZoneId.of("UTC"), start, expire);

    assertThat(rule.mutesUntil(Instant.parse("2026-11-24T03:00:00Z"))).isEmpty();
    assertThat(rule.mutesUntil(Instant.parse("2026-11-25T03:00:00Z")))
        .contains(Instant.parse("2026-11-25T06:00:00Z"));
    assertThat(rule.mutesUntil(Instant.parse("2026-11-26T02:30:00Z"))).isEqualTo(expire);
    assertThat(rule.mutesUntil(Instant.parse("2026-11-26T03:00:00Z"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          rate(5 minutes);       is neither cron(…) nor at(…)
          cron(0 2 * *);         4 fields, there must be 5
          cron(60 2 * * *);      `60` is not within 0 to 59
          cron(0 2 * * FRY);     `FRY` is not within 0 to 7
          cron(0 9-8 * * *);     `9-8` is no range
          at(tomorrow);          could not be parsed
          """)
  void whatIsNoScheduleIsRefused(String expression, String reason) {
    assertThat(MuteSchedule.read(expression, ZoneId.of("UTC")))
        .isInstanceOfSatisfying(
            MuteSchedule.Reading.Wrong.class, wrong -> assertThat(wrong.reason()).contains(reason));
  }

  private static MuteRule rule(
      String expression,
      Duration duration,
      ZoneId zone,
      Optional<Instant> start,
      Optional<Instant> expire) {
    MuteSchedule schedule =
        ((MuteSchedule.Reading.Understood) MuteSchedule.read(expression, zone)).schedule();
    return new MuteRule("quiet", schedule, duration, List.of("alarm"), start, expire);
  }
}
