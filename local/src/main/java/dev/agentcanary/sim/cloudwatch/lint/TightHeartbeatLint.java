package dev.agentcanary.sim.cloudwatch.lint;

import dev.agentcanary.sim.cloudwatch.alarm.EvaluationWindow;
import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.alarm.MissingData;
import java.time.Duration;
import java.util.List;

/// A heartbeat must survive a run that starts a few seconds late.
record TightHeartbeatLint() implements Lint {
  @Override
  public String id() {
    return "tight-heartbeat";
  }

  @Override
  public String meaning() {
    return "A heartbeat alarm judges a single period that is no longer than the canary's interval:"
        + " start jitter leaves a period empty now and then, which pages with FILL, and without it"
        + " depends on a range that AWS does not publish.";
  }

  @Override
  public List<Finding> check(LintInput input) {
    return input.interval().stream()
        .flatMap(
            interval ->
                input.stack().alarms().stream()
                    .filter(alarm -> isTight(alarm, interval))
                    .map(
                        alarm ->
                            new Finding(
                                id(),
                                alarm.name(),
                                "one period of %d s for runs every %d s; take 2 of 2 periods, or one"
                                        .formatted(alarm.period().toSeconds(), interval.toSeconds())
                                    + " of twice the interval")))
        .toList();
  }

  private static boolean isTight(MetricAlarm alarm, Duration interval) {
    return alarm.rule().missingData() == MissingData.BREACHING
        && alarm.rule().comparison().below()
        && alarm.rule().evaluationPeriods() == 1
        && alarm.window() instanceof EvaluationWindow.Sliding
        && alarm.period().compareTo(interval) <= 0;
  }
}
