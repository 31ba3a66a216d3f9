package dev.agentcanary.sim.agent.fault;

/// How often a fault hits.
public sealed interface FaultLimit {

  /// Every time.
  record Always() implements FaultLimit {}

  /// By chance.
  ///
  /// @param probability above 0, at most 1
  record Chance(double probability) implements FaultLimit {}

  /// At first, and then no more.
  ///
  /// @param count of hits, positive
  record First(int count) implements FaultLimit {}
}
