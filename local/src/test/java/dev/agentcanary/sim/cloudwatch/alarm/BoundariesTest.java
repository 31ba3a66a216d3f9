package dev.agentcanary.sim.cloudwatch.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the periods of an alarm lie when it is evaluated.
class BoundariesTest {

  @ParameterizedTest(name = "{0} at {1}: newest period begins {2}")
  @CsvSource(
      textBlock =
          """
          300,    2019-10-02T17:04:40Z, 2019-10-02T16:59:00Z
          300,    2019-10-01T13:56:40Z, 2019-10-01T13:51:00Z
          60,     2023-08-04T12:31:29Z, 2023-08-04T12:30:00Z
          3600,   2026-11-25T14:07:59Z, 2026-11-25T13:07:00Z
          10,     2026-11-25T14:07:59Z, 2026-11-25T14:07:40Z
          """)
  void aSlidingWindowEndsAtTheMinuteOfTheEvaluation(long period, Instant now, Instant newest) {
    List<Instant> edges = edges(alarm(period, 1, new EvaluationWindow.Sliding()), now, 2);

    assertThat(edges)
        .containsExactly(newest.minusSeconds(period), newest, newest.plusSeconds(period));
  }

  @ParameterizedTest(name = "{0} s, {1} at {2}: {3} to {4}")
  @CsvSource(
      textBlock =
          """
          300,    UTC,              2026-11-25T14:07:59Z, 2026-11-25T14:00:00Z, 2026-11-25T14:05:00Z
          3600,   UTC,              2026-11-25T14:07:59Z, 2026-11-25T13:00:00Z, 2026-11-25T14:00:00Z
          3600,   +05:30,           2026-11-25T14:07:59Z, 2026-11-25T12:30:00Z, 2026-11-25T13:30:00Z
          86400,  America/New_York, 2026-11-25T04:59:00Z, 2026-11-23T05:00:00Z, 2026-11-24T05:00:00Z
          86400,  America/New_York, 2026-11-25T05:00:00Z, 2026-11-24T05:00:00Z, 2026-11-25T05:00:00Z
          86400,  Europe/Berlin,    2026-10-26T12:00:00Z, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z
          604800, UTC,              2026-11-25T14:07:59Z, 2026-11-16T00:00:00Z, 2026-11-23T00:00:00Z
          """)
  void aWallClockWindowHasTheCompletedPeriodsOfTheCalendar(
      long period, ZoneId zone, Instant now, Instant begin, Instant end) {
    List<Instant> edges = edges(alarm(period, 1, new EvaluationWindow.WallClock(zone)), now, 1);

    assertThat(edges).containsExactly(begin, end);
  }

  @ParameterizedTest
  @CsvSource({
    "86400, 1, 2026-11-25T11:42:00Z, 2026-11-25T11:42:00Z",
    "86400, 2, 2026-11-25T11:42:00Z, 2026-11-25T11:00:00Z"
  })
  void aWindowOfMoreThanADayEndsAtTheFullHour(long period, int periods, Instant now, Instant end) {
    List<Instant> edges =
        edges(alarm(period, periods, new EvaluationWindow.Sliding()), now, periods);

    assertThat(edges.getLast()).isEqualTo(end);
  }

  @ParameterizedTest(name = "{0} s x {1}: after {2} at {3}")
  @CsvSource(
      textBlock =
          """
          60,    1, 2026-11-25T10:00:00Z, 2026-11-25T10:00:17Z
          300,   1, 2026-11-25T10:00:17Z, 2026-11-25T10:01:17Z
          10,    1, 2026-11-25T10:00:00Z, 2026-11-25T10:00:07Z
          10,    1, 2026-11-25T10:00:07Z, 2026-11-25T10:00:17Z
          86400, 2, 2026-11-25T10:03:17Z, 2026-11-25T11:03:17Z
          """)
  void anAlarmIsEvaluatedAtItsOwnSecond(long period, int periods, Instant last, Instant next) {
    MetricAlarm alarm = alarm(period, periods, new EvaluationWindow.Sliding());

    assertThat(TickSchedule.of(alarm, 17).after(last.getEpochSecond()))
        .isEqualTo(next.getEpochSecond());
  }

  private static List<Instant> edges(MetricAlarm alarm, Instant now, int periods) {
    long[] edges = new Boundaries(alarm, periods).at(now.getEpochSecond());
    return Arrays.stream(edges).mapToObj(Instant::ofEpochSecond).toList();
  }

  private static MetricAlarm alarm(long period, int periods, EvaluationWindow window) {
    return new MetricAlarm(
        "alarm",
        "arn",
        "",
        List.of(),
        "m",
        Duration.ofSeconds(period),
        Pictures.rule(periods, periods, MissingData.BREACHING),
        true,
        window,
        Optional.empty(),
        AlarmActions.none());
  }
}
