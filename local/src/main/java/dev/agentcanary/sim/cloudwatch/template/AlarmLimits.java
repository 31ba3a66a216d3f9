package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.sim.cloudwatch.alarm.EvaluationWindow;
import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import java.util.Set;

/// What PutMetricAlarm refuses although each property by itself is right.
final class AlarmLimits {
  private static final long DAY = 86_400;
  private static final long WEEK = 604_800;
  private static final Set<Long> SECONDS = Set.of(10L, 20L, 30L);
  private static final Set<Long> CALENDAR = Set.of(60L, 300L, 3_600L, DAY, WEEK);

  private AlarmLimits() {}

  static void check(MetricAlarm alarm, Properties properties) {
    long period = alarm.period().toSeconds();
    int needed = alarm.rule().evaluationPeriods();
    if (alarm.rule().datapointsToAlarm() > needed) {
      properties.problem(
          "DatapointsToAlarm %d is more than EvaluationPeriods %d"
              .formatted(alarm.rule().datapointsToAlarm(), needed));
    }
    if (period % 60 != 0 && !SECONDS.contains(period)) {
      properties.problem("a period of " + period + " s is neither 10, 20, 30 nor whole minutes");
    }
    long longest = period < 3600 ? DAY : WEEK;
    if (period * needed > longest) {
      properties.problem(
          "%d periods of %d s are more than the %d s that CloudWatch takes"
              .formatted(needed, period, longest));
    }
    if (alarm.window() instanceof EvaluationWindow.WallClock && !CALENDAR.contains(period)) {
      properties.problem("a wall clock window of periods of " + period + " s is not allowed");
    }
  }
}
