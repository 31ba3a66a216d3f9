package dev.agentcanary.infra.cost;

import dev.agentcanary.infra.schedule.Firings;
import dev.agentcanary.plan.Schedule;
import java.time.Duration;
import java.time.ZoneId;

/// How often a schedule starts a run.
final class Cadence {
  /// A month as AWS's own examples count it: 730 hours, a twelfth of a year.
  static final Duration MONTH = Duration.ofHours(730);

  private static final double DAYS = MONTH.toHours() / 24.0;

  private Cadence() {}

  /// Runs in a month, on average. The year field of a cron expression does not count: asked is what
  /// a month costs while the canary runs.
  static double runsAMonth(Schedule schedule) {
    Schedule always =
        switch (schedule) {
          case Schedule.Rate rate -> rate;
          case Schedule.Cron(String expression, ZoneId zone) ->
              new Schedule.Cron(everyYear(expression), zone);
        };
    return Firings.of(always).perDay() * DAYS;
  }

  private static String everyYear(String expression) {
    String inside = expression.substring(0, expression.lastIndexOf(')')).stripTrailing();
    return inside.substring(0, inside.lastIndexOf(' ')) + " *)";
  }
}
