package dev.agentcanary.plan;

import java.time.Duration;
import java.time.ZoneId;

/// When runs start, in EventBridge Scheduler's words.
public sealed interface Schedule {
  /// As written: `rate(5 minutes)` or `cron(0/5 8-18 ? * MON-FRI *)`.
  String expression();

  /// How often a run starts in a year, at most: as if it were at the shortest gap all the time.
  default double runsPerYear() {
    return 365.25 * 24 * 60 * 60 * 1_000 / shortestGap().toMillis();
  }

  /// The least time between two runs, positive.
  Duration shortestGap();

  /// Every `every`.
  record Rate(String expression, Duration every) implements Schedule {
    @Override
    public Duration shortestGap() {
      return every;
    }
  }

  /// At the minutes a cron expression names, in `zone`.
  record Cron(String expression, ZoneId zone) implements Schedule {
    @Override
    public Duration shortestGap() {
      return CronGap.shortest(expression, zone);
    }
  }
}
