package dev.agentcanary.drill.world;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.agentcanary.plan.Schedule;
import java.time.Instant;
import java.time.ZoneId;

/// The firings of a cron schedule, on the wall clock of its zone.
///
/// EventBridge's six fields (minute, hour, day of month, month, day of week, year) are Quartz's
/// without the seconds: both count days of the week from Sunday = 1.
record CronTimes(ExecutionTime times, ZoneId zone) implements FiringTimes {

  static CronTimes of(Schedule.Cron cron) {
    String inside =
        cron.expression().substring("cron(".length(), cron.expression().length() - 1).strip();
    CronDefinition quartz = CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ);
    return new CronTimes(
        ExecutionTime.forCron(new CronParser(quartz).parse("0 " + inside)), cron.zone());
  }

  /// The end of time for a schedule that does not fire again.
  @Override
  public Instant after(Instant moment) {
    return times
        .nextExecution(moment.atZone(zone))
        .map(java.time.ZonedDateTime::toInstant)
        .orElse(Instant.MAX);
  }
}
