package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;

/// The answer has every one of the texts in it.
record ContainsAll(Phrases phrases) implements Question {
  static final CheckKind KIND =
      new CheckKind("contains-all", "strings", true, false, "has every one of the texts in it");

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to contain all of " + phrases;
  }

  @Override
  public Finding look(Answer.Answered answer) {
    return phrases.all(Haystack.of(answer.reply()));
  }
}
