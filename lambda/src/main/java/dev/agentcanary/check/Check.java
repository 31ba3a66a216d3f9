package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;

/// One question to an answer, with three possible results.
public interface Check {
  /// The name in the canary file, `not-` included.
  String type();

  /// Never throws; a check that cannot be decided is [CheckResult.NotEvaluated].
  CheckResult evaluate(Answer answer);
}
