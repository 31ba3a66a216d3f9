package dev.agentcanary.sim.cloudwatch.lint;

import java.util.List;

/// A suppressed composite does not tell recoveries.
record SuppressedOkLint() implements Lint {
  @Override
  public String id() {
    return "suppressed-ok";
  }

  @Override
  public String meaning() {
    return "A composite with a suppressor has OK actions: a recovery within the wait or extension"
        + " period is told although its alarm never was.";
  }

  @Override
  public List<Finding> check(LintInput input) {
    return input.stack().composites().stream()
        .filter(composite -> composite.suppression().isPresent())
        .filter(composite -> !composite.actions().onOk().isEmpty())
        .map(
            composite ->
                new Finding(
                    id(),
                    composite.name(),
                    "OK actions on a suppressed composite; drop them, or the suppressor"))
        .toList();
  }
}
