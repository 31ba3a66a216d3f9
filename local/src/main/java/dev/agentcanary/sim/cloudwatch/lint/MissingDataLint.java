package dev.agentcanary.sim.cloudwatch.lint;

import dev.agentcanary.sim.cloudwatch.alarm.MissingData;
import java.util.List;
import java.util.Set;

/// Missing data is either bad or not.
record MissingDataLint() implements Lint {
  private static final Set<MissingData> UNCLEAR = Set.of(MissingData.MISSING, MissingData.IGNORE);

  @Override
  public String id() {
    return "missing-data";
  }

  @Override
  public String meaning() {
    return "Missing data is treated as `missing` (the default) or `ignore`: silence is no alarm, and"
        + " AWS documents too little of it to predict what happens.";
  }

  @Override
  public List<Finding> check(LintInput input) {
    return input.stack().alarms().stream()
        .filter(alarm -> UNCLEAR.contains(alarm.rule().missingData()))
        .map(
            alarm ->
                new Finding(
                    id(),
                    alarm.name(),
                    "missing data is treated as `%s`; say `breaching` or `notBreaching`"
                        .formatted(alarm.rule().missingData().id())))
        .toList();
  }
}
