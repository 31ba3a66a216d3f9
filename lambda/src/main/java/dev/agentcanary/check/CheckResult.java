package dev.agentcanary.check;

/// The three answers of a check. `NotEvaluated` is never healthy.
public sealed interface CheckResult {

  /// The check's name as the plan writes it.
  String type();

  /// What the check asked for held.
  record Passed(String type) implements CheckResult {}

  /// What the check asked for did not hold.
  ///
  /// @param reason expected and got, in one short line that does not quote a whole answer
  record Failed(String type, String reason) implements CheckResult {}

  /// The check could not be decided: no answer to judge, or judging it went wrong.
  record NotEvaluated(String type, String reason) implements CheckResult {}
}
