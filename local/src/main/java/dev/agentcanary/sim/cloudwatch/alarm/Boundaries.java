package dev.agentcanary.sim.cloudwatch.alarm;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// The boundaries of an alarm's periods at a moment, in seconds of the epoch, oldest first.
final class Boundaries {
  private static final long WEEK = 604_800;
  private static final long DAY = 86_400;

  private final long period;
  private final long grain;
  private final EvaluationWindow window;
  private final long[] seconds;
  private long end = Long.MIN_VALUE;

  /// @param periods how many there are
  Boundaries(MetricAlarm alarm, int periods) {
    this.period = alarm.period().toSeconds();
    this.grain = alarm.highResolution() ? 10 : alarm.multiDay() ? 3600 : 60;
    this.window = alarm.window();
    this.seconds = new long[periods + 1];
  }

  /// Those of an evaluation at that second. The array is used again by the next call.
  long[] at(long second) {
    long newEnd = Math.floorDiv(second, grain) * grain;
    if (newEnd != end) {
      end = newEnd;
      switch (window) {
        case EvaluationWindow.Sliding _ -> slide();
        case EvaluationWindow.WallClock(var zone) -> align(zone);
      }
    }
    return seconds;
  }

  private void slide() {
    int last = seconds.length - 1;
    for (int i = 0; i <= last; i++) {
      seconds[i] = end - (last - i) * period;
    }
  }

  private void align(ZoneId zone) {
    ZonedDateTime boundary = floor(Instant.ofEpochSecond(end).atZone(zone));
    for (int i = seconds.length - 1; i >= 0; i--) {
      seconds[i] = boundary.toEpochSecond();
      boundary = before(boundary);
    }
  }

  /// The newest boundary of the calendar that is not in the future.
  private ZonedDateTime floor(ZonedDateTime time) {
    ZonedDateTime midnight = time.truncatedTo(ChronoUnit.DAYS);
    if (period == WEEK) {
      return midnight.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
    if (period == DAY) {
      return midnight;
    }
    LocalDateTime local = time.toLocalDateTime();
    long into = local.toLocalTime().toSecondOfDay() % period;
    return time.truncatedTo(ChronoUnit.SECONDS).minusSeconds(into);
  }

  /// Days and weeks are those of the calendar, an hour longer or shorter when clocks change.
  private ZonedDateTime before(ZonedDateTime boundary) {
    return period >= DAY ? boundary.minusDays(period / DAY) : boundary.minusSeconds(period);
  }
}
