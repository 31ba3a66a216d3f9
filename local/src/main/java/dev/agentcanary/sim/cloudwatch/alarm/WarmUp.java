package dev.agentcanary.sim.cloudwatch.alarm;

import java.time.Duration;

/// A time after creation in which the alarm stays in INSUFFICIENT_DATA and does nothing.
///
/// @param length 1 to 2,880 minutes
/// @param whole waits all of it; if not, the first full window of data ends it
public record WarmUp(Duration length, boolean whole) {}
