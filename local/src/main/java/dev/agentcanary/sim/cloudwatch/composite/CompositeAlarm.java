package dev.agentcanary.sim.cloudwatch.composite;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmActions;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// A composite alarm as it is configured.
///
/// @param arn by which other composite alarms and reasons name it
/// @param rule when it is in ALARM
/// @param suppression what holds back its actions
public record CompositeAlarm(
    String name,
    String arn,
    String description,
    AlarmRule rule,
    AlarmActions actions,
    Optional<Suppression> suppression) {

  /// ActionsSuppressor with its two periods.
  ///
  /// @param alarm name of the suppressor: while it is in ALARM, no actions
  /// @param waitPeriod how long the suppressor may take to go into ALARM after the composite
  ///   changed
  /// @param extensionPeriod how long actions are held after the suppressor left ALARM
  public record Suppression(String alarm, Duration waitPeriod, Duration extensionPeriod) {}

  /// The names of all alarms that it depends on, its suppressor last.
  public Set<String> dependencies() {
    Set<String> names = new LinkedHashSet<>(rule.children());
    suppression.ifPresent(suppression -> names.add(suppression.alarm()));
    return names;
  }
}
