package dev.agentcanary.sim.verdict;

/// A way to make pages of runs: what is measured in a run, and the alarm on it.
interface Design {
  /// As a table names it.
  String name();

  /// Seconds from run to run.
  double period();

  /// Carries out the run number `number`, which starts at `number` periods.
  ///
  /// @param failure seconds that a failed attempt takes
  Seen run(long number, World world, double failure);

  /// Forgets all runs.
  void reset();

  /// What a run led to.
  ///
  /// @param alarm whether the alarm is on, once it has been evaluated
  /// @param end when the run ended, in seconds
  /// @param asks attempts that it took
  record Seen(boolean alarm, double end, int asks) {}
}
