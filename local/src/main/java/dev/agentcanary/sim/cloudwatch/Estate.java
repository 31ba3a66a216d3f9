package dev.agentcanary.sim.cloudwatch;

import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm;
import dev.agentcanary.sim.cloudwatch.composite.CompositeOrder;
import dev.agentcanary.sim.cloudwatch.mute.MuteRule;
import dev.agentcanary.sim.cloudwatch.template.NotEvaluated;
import dev.agentcanary.sim.cloudwatch.template.StackTemplate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What all deployed stacks together have, as far as it is evaluated.
///
/// An alarm that depends on one that is not evaluated is not evaluated either.
///
/// @param composites each after those it depends on
record Estate(
    Map<String, MetricAlarm> alarms,
    List<CompositeAlarm> composites,
    List<MuteRule> muteRules,
    List<NotEvaluated> notEvaluated) {

  /// @param stopped alarms that proved not to be evaluable while running, with the reason
  static Estate of(Collection<StackTemplate> stacks, Map<String, String> stopped) {
    List<NotEvaluated> refused = new ArrayList<>();
    stacks.forEach(stack -> refused.addAll(stack.notEvaluated()));
    Map<String, MetricAlarm> alarms = new LinkedHashMap<>();
    List<MuteRule> rules = new ArrayList<>();
    for (StackTemplate stack : stacks) {
      rules.addAll(stack.muteRules());
      for (MetricAlarm alarm : stack.alarms()) {
        if (stopped.containsKey(alarm.name())) {
          refused.add(refusal("Alarm", alarm.name(), stopped.get(alarm.name())));
        } else if (alarms.putIfAbsent(alarm.name(), alarm) != null) {
          refused.add(refusal("Alarm", alarm.name(), "the name is taken already"));
        }
      }
    }
    List<CompositeAlarm> composites = composites(stacks, alarms.keySet(), refused);
    return new Estate(alarms, composites, rules, refused);
  }

  private static List<CompositeAlarm> composites(
      Collection<StackTemplate> stacks, Set<String> alarms, List<NotEvaluated> refused) {
    Map<String, CompositeAlarm> byName = new LinkedHashMap<>();
    for (StackTemplate stack : stacks) {
      for (CompositeAlarm composite : stack.composites()) {
        if (alarms.contains(composite.name())
            || byName.putIfAbsent(composite.name(), composite) != null) {
          refused.add(refusal("CompositeAlarm", composite.name(), "the name is taken already"));
        }
      }
    }
    CompositeOrder order = CompositeOrder.of(byName.values());
    order
        .cycles()
        .forEach(
            (name, cycle) ->
                refused.add(
                    refusal("CompositeAlarm", name, "the rules go round in a circle: " + cycle)));
    Map<String, CompositeAlarm> evaluated = new LinkedHashMap<>();
    for (CompositeAlarm composite : order.sorted()) {
      Optional<String> unknown =
          composite.dependencies().stream()
              .filter(name -> !alarms.contains(name) && !evaluated.containsKey(name))
              .findFirst();
      if (unknown.isEmpty()) {
        evaluated.put(composite.name(), composite);
      } else {
        refused.add(refusal("CompositeAlarm", composite.name(), because(unknown.get(), refused)));
      }
    }
    return List.copyOf(evaluated.values());
  }

  private static String because(String child, List<NotEvaluated> refused) {
    boolean known = refused.stream().anyMatch(one -> one.name().equals(child));
    return known
        ? "it depends on " + child + ", which is not evaluated"
        : "it depends on " + child + ", which no deployed stack has";
  }

  private static NotEvaluated refusal(String kind, String name, String reason) {
    return new NotEvaluated("", "AWS::CloudWatch::" + kind, name, reason);
  }

  /// Why an alarm is not evaluated, if it is not.
  Optional<String> refusalOf(String name) {
    return notEvaluated.stream()
        .filter(one -> one.name().equals(name))
        .map(NotEvaluated::reason)
        .findFirst();
  }
}
