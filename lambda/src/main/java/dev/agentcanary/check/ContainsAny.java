package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;

/// The answer has at least one of the texts in it.
record ContainsAny(Phrases phrases) implements Question {
  static final CheckKind KIND =
      new CheckKind("contains-any", "strings", true, false, "has at least one of the texts in it");

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to contain any of " + phrases;
  }

  @Override
  public Finding look(Answer.Answered answer) {
    return phrases.any(Haystack.of(answer.reply()));
  }
}
