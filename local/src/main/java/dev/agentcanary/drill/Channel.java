package dev.agentcanary.drill;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Urgency;
import dev.agentcanary.sim.cloudwatch.template.StackTemplate;
import dev.agentcanary.sim.cloudwatch.template.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Those who are told at one urgency: the topics whose names end so, and those that the plan names.
///
/// @param topics their ARNs
record Channel(Set<String> topics) {
  Channel {
    topics = Set.copyOf(topics);
  }

  static Channel of(Urgency urgency, StackTemplate template, CanaryPlan plan) {
    String ending = "-" + urgency.name().toLowerCase(Locale.ROOT);
    Set<String> topics = new HashSet<>();
    template.topics().stream()
        .filter(topic -> topic.name().endsWith(ending))
        .map(Topic::arn)
        .forEach(topics::add);
    List<String> named =
        switch (urgency) {
          case PAGE -> plan.notifying().page();
          case TICKET -> plan.notifying().ticket();
        };
    named.stream().filter(address -> address.startsWith("arn:")).forEach(topics::add);
    return new Channel(topics);
  }

  boolean hears(String action) {
    return topics.contains(action);
  }
}
