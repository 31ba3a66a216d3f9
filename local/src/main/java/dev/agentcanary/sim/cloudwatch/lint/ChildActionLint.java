package dev.agentcanary.sim.cloudwatch.lint;

import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A child leaves the telling to its composite.
record ChildActionLint() implements Lint {
  @Override
  public String id() {
    return "child-action";
  }

  @Override
  public String meaning() {
    return "An alarm has actions and is a child of a composite that has: one incident is told twice,"
        + " and what suppresses the composite does not suppress the child.";
  }

  @Override
  public List<Finding> check(LintInput input) {
    Family family = new Family(input.stack());
    Set<String> children = new LinkedHashSet<>();
    for (CompositeAlarm composite : input.stack().composites()) {
      if (composite.actions().any()) {
        children.addAll(family.descendantsOf(composite));
      }
    }
    return input.stack().alarms().stream()
        .filter(alarm -> children.contains(alarm.name()) && alarm.actions().any())
        .map(
            alarm ->
                new Finding(
                    id(), alarm.name(), "it has actions and so has a composite on it; drop one"))
        .toList();
  }
}
