package dev.agentcanary.sim.cloudwatch;

import dev.agentcanary.sim.cloudwatch.composite.ActionsSuppressor;
import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm;
import java.util.Optional;
import java.util.Set;

/// A deployed composite alarm.
///
/// @param children the alarms in its rule
/// @param suppressor the state of its suppression, if it has one
record LiveComposite(
    CompositeAlarm alarm,
    Set<String> children,
    AlarmStatus status,
    Optional<ActionsSuppressor> suppressor) {

  String name() {
    return alarm.name();
  }

  /// When its suppression wants to be looked at; the largest number for never.
  long dueMillis() {
    return suppressor.map(ActionsSuppressor::dueMillis).orElse(Long.MAX_VALUE);
  }
}
