package dev.agentcanary.sim.cloudwatch.lint;

import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.alarm.MissingData;
import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm;
import java.util.List;

/// A rule that pages sees a child that lost its data.
record BlindRuleLint() implements Lint {
  @Override
  public String id() {
    return "blind-rule";
  }

  @Override
  public String meaning() {
    return "A composite with actions has a child that silence takes to INSUFFICIENT_DATA, where"
        + " `ALARM(child)` is false, and no heartbeat alarm beside it: it is quiet just when the"
        + " canary is dead.";
  }

  @Override
  public List<Finding> check(LintInput input) {
    Family family = new Family(input.stack());
    return input.stack().composites().stream()
        .filter(composite -> composite.actions().any())
        .flatMap(composite -> findings(composite, family.metricAlarmsOf(composite)).stream())
        .toList();
  }

  private List<Finding> findings(CompositeAlarm composite, List<MetricAlarm> children) {
    if (children.stream().anyMatch(child -> treats(child, MissingData.BREACHING))) {
      return List.of();
    }
    return children.stream()
        .filter(child -> treats(child, MissingData.MISSING))
        .map(
            child ->
                new Finding(
                    id(),
                    composite.name(),
                    "%s can be in INSUFFICIENT_DATA; add a heartbeat alarm to the rule"
                        .formatted(child.name())))
        .toList();
  }

  private static boolean treats(MetricAlarm alarm, MissingData missing) {
    return alarm.rule().missingData() == missing;
  }
}
