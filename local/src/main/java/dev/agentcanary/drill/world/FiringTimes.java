package dev.agentcanary.drill.world;

import dev.agentcanary.plan.Schedule;
import java.time.Duration;
import java.time.Instant;

/// When a schedule fires.
public interface FiringTimes {

  /// The first firing after that moment.
  Instant after(Instant moment);

  /// The firings of a schedule that is deployed at `start`.
  ///
  /// A rate fires first a whole interval after that.
  static FiringTimes of(Schedule schedule, Instant start) {
    return switch (schedule) {
      case Schedule.Rate(_, Duration every) -> moment -> nextOf(every, start, moment);
      case Schedule.Cron cron -> CronTimes.of(cron);
    };
  }

  private static Instant nextOf(Duration every, Instant start, Instant moment) {
    long seconds = Duration.between(start, moment).toSeconds();
    return start.plusSeconds((Math.floorDiv(seconds, every.toSeconds()) + 1) * every.toSeconds());
  }
}
