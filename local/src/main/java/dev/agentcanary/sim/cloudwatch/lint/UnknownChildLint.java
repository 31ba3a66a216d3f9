package dev.agentcanary.sim.cloudwatch.lint;

import java.util.List;

/// A rule names alarms of its stack.
record UnknownChildLint() implements Lint {
  @Override
  public String id() {
    return "unknown-child";
  }

  @Override
  public String meaning() {
    return "A composite or its suppressor names an alarm that the stack does not have or that is not"
        + " evaluated: CloudWatch does not say what such a rule means.";
  }

  @Override
  public List<Finding> check(LintInput input) {
    Family family = new Family(input.stack());
    return input.stack().composites().stream()
        .flatMap(
            composite ->
                composite.dependencies().stream()
                    .filter(child -> !family.knows(child))
                    .map(
                        child ->
                            new Finding(
                                id(),
                                composite.name(),
                                child + " is no evaluated alarm of this stack")))
        .toList();
  }
}
