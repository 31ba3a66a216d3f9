package dev.agentcanary.plan;

import dev.agentcanary.plan.form.CronForm;
import java.time.Duration;
import java.time.ZoneId;

/// When runs start, in EventBridge Scheduler's words.
public sealed interface Schedule {
  /// As written: `rate(5 minutes)` or `cron(0/5 8-18 ? * MON-FRI *)`.
  String expression();

  /// How often a run starts in a year, at most: of a cron expression only the minutes are looked
  /// at.
  default double runsPerYear() {
    double hours = 365.25 * 24;
    return switch (this) {
      case Rate(_, Duration every) -> hours * 3_600_000 / every.toMillis();
      case Cron(String expression, _) -> hours * CronForm.minutesOf(expression);
    };
  }

  /// Every `every`.
  record Rate(String expression, Duration every) implements Schedule {}

  /// At the minutes a cron expression names, in `zone`.
  record Cron(String expression, ZoneId zone) implements Schedule {}
}
