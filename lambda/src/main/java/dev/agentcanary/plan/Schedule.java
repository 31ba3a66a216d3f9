package dev.agentcanary.plan;

import java.time.Duration;
import java.time.ZoneId;

/// When runs start, in EventBridge Scheduler's words.
public sealed interface Schedule {
  /// As written: `rate(5 minutes)` or `cron(0/5 8-18 ? * MON-FRI *)`.
  String expression();

  /// Every `every`.
  record Rate(String expression, Duration every) implements Schedule {}

  /// At the minutes a cron expression names, in `zone`.
  record Cron(String expression, ZoneId zone) implements Schedule {}
}
