package dev.agentcanary.sim.cloudwatch;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmActions;
import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import dev.agentcanary.sim.cloudwatch.alarm.StateReason;
import java.time.Instant;

/// The changing part of a deployed alarm.
final class AlarmStatus {
  private final String name;
  private final String arn;
  private final long createdMillis;
  private AlarmActions actions;
  private AlarmState before = AlarmState.INSUFFICIENT_DATA;
  private AlarmState state = AlarmState.INSUFFICIENT_DATA;
  private String reason = StateReason.UNCHECKED;
  private long sinceMillis;

  AlarmStatus(String name, String arn, AlarmActions actions, long nowMillis) {
    this.name = name;
    this.arn = arn;
    this.actions = actions;
    this.createdMillis = nowMillis;
    this.sinceMillis = nowMillis;
  }

  void enter(AlarmState next, String why, long nowMillis) {
    before = state;
    state = next;
    reason = why;
    sinceMillis = nowMillis;
  }

  /// An update of the alarm: it keeps its state.
  void configure(AlarmActions newActions) {
    actions = newActions;
  }

  String name() {
    return name;
  }

  String arn() {
    return arn;
  }

  long createdMillis() {
    return createdMillis;
  }

  AlarmActions actions() {
    return actions;
  }

  /// The state before the last change.
  AlarmState before() {
    return before;
  }

  AlarmState state() {
    return state;
  }

  String reason() {
    return reason;
  }

  AlarmView view() {
    return new AlarmView(name, state, reason, Instant.ofEpochMilli(sinceMillis));
  }
}
