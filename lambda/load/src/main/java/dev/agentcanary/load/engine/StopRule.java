package dev.agentcanary.load.engine;

import java.time.Duration;

/// When a load test ends early: an agent that is down learns nothing from more load.
///
/// @param failedShare of the turns that ended in the window, throttled ones included; above it the
///   test ends; 0 to 1, and 1 never ends it
/// @param throttledShare likewise, of throttled turns
/// @param leastTurns fewer in the window decide nothing; 1 or more
/// @param window how far back is looked; whole seconds, 1 s or more
public record StopRule(
    double failedShare, double throttledShare, int leastTurns, Duration window) {}
