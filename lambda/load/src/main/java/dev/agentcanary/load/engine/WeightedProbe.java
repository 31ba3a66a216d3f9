package dev.agentcanary.load.engine;

import dev.agentcanary.plan.Probe;

/// A probe, and how often it is drawn beside the others.
///
/// @param weight 1 or more; a probe of weight 3 is drawn three times as often as one of weight 1
public record WeightedProbe(Probe probe, int weight) {}
