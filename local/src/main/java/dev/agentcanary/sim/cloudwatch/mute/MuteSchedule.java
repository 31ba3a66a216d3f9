package dev.agentcanary.sim.cloudwatch.mute;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When mute windows begin.
public sealed interface MuteSchedule {
  /// The last begin that is not after `now` and is after `since`.
  Optional<Instant> lastBegin(Instant now, Instant since);

  /// What came of reading an expression.
  sealed interface Reading {
    record Understood(MuteSchedule schedule) implements Reading {}

    record Wrong(String reason) implements Reading {}
  }

  /// Reads `cron(Minutes Hours Day-of-month Month Day-of-week)` or `at(yyyy-MM-ddThh:mm)`.
  static Reading read(String expression, ZoneId zone) {
    Matcher matcher = Pattern.compile("(cron|at)\\((.+)\\)").matcher(expression.strip());
    if (!matcher.matches()) {
      return new Reading.Wrong("`%s` is neither cron(…) nor at(…)".formatted(expression));
    }
    try {
      return new Reading.Understood(
          matcher.group(1).equals("at")
              ? new Once(LocalDateTime.parse(matcher.group(2)).atZone(zone).toInstant())
              : new Recurring(CronFields.of(matcher.group(2)), zone));
    } catch (DateTimeException | IllegalArgumentException e) {
      return new Reading.Wrong("`%s`: %s".formatted(expression, e.getMessage()));
    }
  }

  /// `at(…)`.
  record Once(Instant begin) implements MuteSchedule {
    @Override
    public Optional<Instant> lastBegin(Instant now, Instant since) {
      return begin.isAfter(now) || !begin.isAfter(since) ? Optional.empty() : Optional.of(begin);
    }
  }

  /// `cron(…)`, on the wall clock of the zone: a time that a change of clocks skips does not come.
  record Recurring(CronFields fields, ZoneId zone) implements MuteSchedule {
    @Override
    public Optional<Instant> lastBegin(Instant now, Instant since) {
      ZonedDateTime minute = now.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
      while (minute.toInstant().isAfter(since)) {
        if (fields.matches(minute.toLocalDateTime())) {
          return Optional.of(minute.toInstant());
        }
        minute =
            fields.matchesDay(minute.toLocalDate())
                ? minute.minusMinutes(1)
                : minute.truncatedTo(ChronoUnit.DAYS).minusMinutes(1);
      }
      return Optional.empty();
    }
  }
}
