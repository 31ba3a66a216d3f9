package dev.agentcanary.sim.cloudwatch.lint;

import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every alarm reaches somebody.
record UnheardLint() implements Lint {
  @Override
  public String id() {
    return "unheard";
  }

  @Override
  public String meaning() {
    return "An alarm has no action, or disabled ones, and is in the rule of no composite that has:"
        + " it fires and nobody hears of it.";
  }

  @Override
  public List<Finding> check(LintInput input) {
    Family family = new Family(input.stack());
    Set<String> heard = new LinkedHashSet<>();
    for (CompositeAlarm composite : input.stack().composites()) {
      composite.suppression().ifPresent(suppression -> heard.add(suppression.alarm()));
      if (composite.actions().enabled() && !composite.actions().onAlarm().isEmpty()) {
        heard.add(composite.name());
        heard.addAll(family.descendantsOf(composite));
      }
    }
    Stream<String> silent =
        Stream.concat(
            input.stack().alarms().stream()
                .filter(one -> !one.actions().enabled() || one.actions().onAlarm().isEmpty())
                .map(one -> one.name()),
            input.stack().composites().stream().map(CompositeAlarm::name));
    return silent
        .filter(name -> !heard.contains(name))
        .map(
            name ->
                new Finding(
                    id(), name, "nobody hears of it; give it an action or put it into a rule"))
        .toList();
  }
}
