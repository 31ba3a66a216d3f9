package dev.agentcanary.decision;

/// What came of asking one probe once.
///
/// @param probe its number: those that are due from 0, then the others of the plan
public record Asked(int probe, Result result) {
  /// What an attempt says of the agent.
  public enum Result {
    /// The agent did as it should.
    PASSED,
    /// It did not.
    FAILED,
    /// The canary's own fault: nothing. Such a probe is not asked again.
    SPOILT
  }
}
