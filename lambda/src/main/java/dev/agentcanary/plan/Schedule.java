package dev.agentcanary.plan;

import java.time.Duration;
import java.time.ZoneId;

/// When runs start, in EventBridge Scheduler's words.
public sealed interface Schedule {
  /// As written: `rate(5 minutes)` or `cron(0/5 8-18 ? * MON-FRI *)`.
  String expression();

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
