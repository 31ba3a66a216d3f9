package dev.agentcanary.infra.dashboard.section;

import dev.agentcanary.plan.Schedule;
import java.time.Duration;

/// How long one point of a graph is, so that each holds at least one run.
///
/// A run ends up to its deadline after it began, so two ends can be almost two intervals apart:
/// with points of one interval, a strip would have holes that nothing caused.
///
/// @param seconds a multiple of 60
/// @param everyPoint whether a point without a run means that a run is missing
record Pace(int seconds, boolean everyPoint) {
  private static final int HOUR = 3_600;
  private static final int MOST = 24 * HOUR;

  static Pace of(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Rate(var _, Duration every) -> twice(every);
      case Schedule.Cron _ -> new Pace(HOUR, false);
    };
  }

  private static Pace twice(Duration every) {
    long minutes = Math.ceilDiv(2 * every.toSeconds(), 60);
    return minutes * 60 <= MOST ? new Pace((int) minutes * 60, true) : new Pace(MOST, false);
  }
}
