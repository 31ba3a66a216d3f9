package dev.agentcanary.sim.cloudwatch;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import java.time.Instant;

/// An alarm as DescribeAlarms would show it at a moment.
///
/// @param since when it entered the state
public record AlarmView(String name, AlarmState state, String reason, Instant since) {}
