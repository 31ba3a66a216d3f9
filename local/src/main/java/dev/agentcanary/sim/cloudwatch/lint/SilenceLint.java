package dev.agentcanary.sim.cloudwatch.lint;

import dev.agentcanary.sim.cloudwatch.alarm.MissingData;
import java.util.List;

/// Somebody must notice when no metric comes at all.
record SilenceLint() implements Lint {
  @Override
  public String id() {
    return "silence";
  }

  @Override
  public String meaning() {
    return "No alarm of the stack treats missing data as `breaching`: when the canary dies, every"
        + " alarm goes on saying OK.";
  }

  @Override
  public List<Finding> check(LintInput input) {
    boolean noticed =
        input.stack().alarms().stream()
            .anyMatch(alarm -> alarm.rule().missingData() == MissingData.BREACHING);
    return noticed || input.stack().alarms().isEmpty()
        ? List.of()
        : List.of(
            new Finding(
                id(),
                input.stack().stack(),
                "no alarm notices that the metrics stop; add one on the heartbeat that treats missing"
                    + " data as `breaching`"));
  }
}
