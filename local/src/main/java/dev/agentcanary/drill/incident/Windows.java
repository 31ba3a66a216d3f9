package dev.agentcanary.drill.incident;

import dev.agentcanary.plan.MaintenanceWindow;
import dev.agentcanary.sim.cloudwatch.mute.MuteSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When the maintenance windows of a plan begin.
final class Windows {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final int DAYS = 366;

  private Windows() {}

  /// The last begin on the first day after `start` that has one; `start` if no day of a year has.
  static Instant firstAfter(MaintenanceWindow window, Instant start) {
    if (MuteSchedule.read(window.schedule(), window.timezone())
        instanceof MuteSchedule.Reading.Understood(MuteSchedule schedule)) {
      for (int day = 1; day <= DAYS; day++) {
        Instant until = start.plus(A_DAY.multipliedBy(day));
        Optional<Instant> begin = schedule.lastBegin(until, until.minus(A_DAY));
        if (begin.isPresent()) {
          return begin.get();
        }
      }
    }
    return start;
  }
}
