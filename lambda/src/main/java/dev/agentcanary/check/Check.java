package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;

/// One question to an answer, with three possible results. Safe for use by many threads.
public sealed interface Check permits Question, Not {
  /// The name in the canary file, `not-` included.
  String type();

  /// Never throws; a check that cannot be decided is [CheckResult.NotEvaluated].
  CheckResult evaluate(Answer answer);
}
