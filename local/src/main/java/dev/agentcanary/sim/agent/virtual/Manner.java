package dev.agentcanary.sim.agent.virtual;

import dev.agentcanary.sim.agent.Latencies;

/// How a healthy agent answers: as a stream, this long.
///
/// @param latencies of whole answers
/// @param firstTokenShare part of the latency that has passed when the first text comes, 0 to 1
public record Manner(Latencies latencies, double firstTokenShare) {}
