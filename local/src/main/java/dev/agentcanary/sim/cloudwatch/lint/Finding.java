package dev.agentcanary.sim.cloudwatch.lint;

/// An alarm that breaks a rule.
///
/// @param lint id of the rule
/// @param alarm its name; of the stack, where no single alarm is to blame
/// @param problem what is wrong and what to do instead
public record Finding(String lint, String alarm, String problem) {
  /// `alarm: problem [lint]`.
  @Override
  public String toString() {
    return "%s: %s [%s]".formatted(alarm, problem, lint);
  }
}
