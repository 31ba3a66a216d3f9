package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;

/// The `not-` form of a question: failed where the question passed, passed where it failed, and
/// just as undecided.
record Not(Question question) implements Check {
  static final String PREFIX = "not-";

  @Override
  public String type() {
    return PREFIX + question.type();
  }

  @Override
  public CheckResult evaluate(Answer answer) {
    return Judgement.of(question, answer, false);
  }
}
