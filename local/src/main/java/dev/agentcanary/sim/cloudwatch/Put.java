package dev.agentcanary.sim.cloudwatch;

/// What came of putting something into the simulated CloudWatch.
public sealed interface Put {

  /// It counts.
  ///
  /// @param samples how many metrics it had values of; 0 for a line that is no metric line
  record Accepted(int samples) implements Put {}

  /// CloudWatch would have dropped it, all or in part.
  record Refused(String reason) implements Put {}
}
