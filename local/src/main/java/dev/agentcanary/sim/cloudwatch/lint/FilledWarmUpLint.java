package dev.agentcanary.sim.cloudwatch.lint;

import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.alarm.MetricSource;
import java.util.List;

/// FILL must not end a warm-up.
record FilledWarmUpLint() implements Lint {
  @Override
  public String id() {
    return "filled-warm-up";
  }

  @Override
  public String meaning() {
    return "The alarm fills gaps and has a warm-up that may end early: filled values can count as"
        + " data, and the alarm pages right after the deploy.";
  }

  @Override
  public List<Finding> check(LintInput input) {
    return input.stack().alarms().stream()
        .filter(alarm -> alarm.warmUp().isPresent() && !alarm.warmUp().get().whole())
        .filter(FilledWarmUpLint::fills)
        .map(
            alarm ->
                new Finding(
                    id(),
                    alarm.name(),
                    "FILL with a warm-up that may end early; set"
                        + " OnlyStartEvaluatingAfterWarmUpPeriodEnds"))
        .toList();
  }

  private static boolean fills(MetricAlarm alarm) {
    return alarm.sources().stream()
        .anyMatch(
            source ->
                source instanceof MetricSource.Expression(_, var expression)
                    && expression.text().contains("FILL("));
  }
}
