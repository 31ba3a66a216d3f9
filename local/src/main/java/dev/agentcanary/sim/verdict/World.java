package dev.agentcanary.sim.verdict;

/// Which attempts fail. Asked in the order of time within a run, for each probe.
interface World {
  /// A run starts: what was before it is too long ago to matter.
  ///
  /// @param at seconds
  void runStarts(double at);

  /// Whether an attempt at that probe fails that starts at that time.
  ///
  /// @param at seconds; not before the last attempt at the same probe
  boolean fails(int probe, double at);
}
