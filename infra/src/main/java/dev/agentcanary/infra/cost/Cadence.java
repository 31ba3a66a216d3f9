package dev.agentcanary.infra.cost;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.agentcanary.plan.Schedule;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/// How often a schedule starts a run.
final class Cadence {
  /// A month as AWS's own examples count it: 730 hours, a twelfth of a year.
  static final Duration MONTH = Duration.ofHours(730);

  private static final int YEARS = 4;
  private static final int MONTHS = YEARS * 12;

  /// Four years with a leap day, so that 29 February and every weekday count by their share.
  private static final ZonedDateTime FIRST =
      ZonedDateTime.of(2025, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private Cadence() {}

  /// Runs in a month, on average. The year field of a cron expression does not count: asked is what
  /// a month costs while the canary runs.
  static double runsAMonth(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Rate(_, Duration every) -> (double) MONTH.toSeconds() / every.toSeconds();
      case Schedule.Cron(String expression, _) -> ofCron(expression);
    };
  }

  /// The days of four years, times the times of one day.
  private static double ofCron(String expression) {
    String[] fields =
        expression
            .substring(expression.indexOf('(') + 1, expression.lastIndexOf(')'))
            .strip()
            .toUpperCase(Locale.ROOT)
            .split("\\s+");
    String days = "0 0 0 %s %s %s *".formatted(fields[2], fields[3], fields[4]);
    String times = "0 %s %s * * ? *".formatted(fields[0], fields[1]);
    long perDay = count(times, FIRST, FIRST.plusDays(1));
    return (double) perDay * count(days, FIRST, FIRST.plusYears(YEARS)) / MONTHS;
  }

  /// EventBridge's expression is Quartz's without its seconds.
  private static long count(String quartz, ZonedDateTime from, ZonedDateTime to) {
    Cron cron =
        new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ)).parse(quartz);
    ExecutionTime times = ExecutionTime.forCron(cron);
    long count = 0;
    Optional<ZonedDateTime> next = times.nextExecution(from.minusSeconds(1));
    while (next.isPresent() && next.get().isBefore(to)) {
      count++;
      next = times.nextExecution(next.get());
    }
    return count;
  }
}
