package dev.agentcanary.sim.cloudwatch.lint;

import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm;
import dev.agentcanary.sim.cloudwatch.template.StackTemplate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who is whose child in a stack.
final class Family {
  private final Map<String, MetricAlarm> alarms = new LinkedHashMap<>();
  private final Map<String, CompositeAlarm> composites = new LinkedHashMap<>();

  Family(StackTemplate stack) {
    stack.alarms().forEach(alarm -> alarms.put(alarm.name(), alarm));
    stack.composites().forEach(composite -> composites.put(composite.name(), composite));
  }

  /// The metric alarms that decide a composite, through other composites too.
  List<MetricAlarm> metricAlarmsOf(CompositeAlarm composite) {
    Set<String> names = new LinkedHashSet<>();
    collect(composite, names);
    return names.stream().filter(alarms::containsKey).map(alarms::get).toList();
  }

  /// The names of every alarm below a composite.
  Set<String> descendantsOf(CompositeAlarm composite) {
    Set<String> names = new LinkedHashSet<>();
    collect(composite, names);
    return names;
  }

  private void collect(CompositeAlarm composite, Set<String> names) {
    for (String child : composite.rule().children()) {
      if (names.add(child) && composites.containsKey(child)) {
        collect(composites.get(child), names);
      }
    }
  }

  boolean knows(String alarm) {
    return alarms.containsKey(alarm) || composites.containsKey(alarm);
  }
}
