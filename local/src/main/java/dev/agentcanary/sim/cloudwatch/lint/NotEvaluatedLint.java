package dev.agentcanary.sim.cloudwatch.lint;

import java.util.List;

/// Nothing in a template may be beyond the simulation.
record NotEvaluatedLint() implements Lint {
  @Override
  public String id() {
    return "not-evaluated";
  }

  @Override
  public String meaning() {
    return "The alarm uses something that is not evaluated offline or that CloudWatch refuses"
        + " (an anomaly band, AVG or SUM of a single series, more than 5 actions), so no drill"
        + " says anything about it.";
  }

  @Override
  public List<Finding> check(LintInput input) {
    return input.stack().notEvaluated().stream()
        .map(one -> new Finding(id(), one.name(), one.reason()))
        .toList();
  }
}
