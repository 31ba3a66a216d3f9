package dev.agentcanary.sim.cloudwatch.alarm;

/// The state of an alarm, spelled as CloudWatch does.
public enum AlarmState {
  OK,
  ALARM,
  INSUFFICIENT_DATA
}
