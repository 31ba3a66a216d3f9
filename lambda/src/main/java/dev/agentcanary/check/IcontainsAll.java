package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;

/// The answer has every one of the texts in it, in any case.
record IcontainsAll(Phrases phrases) implements Question {
  static final CheckKind KIND =
      new CheckKind(
          "icontains-all", "strings", true, false, "has every one of the texts in it, in any case");

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to contain all of " + phrases + " in any case";
  }

  @Override
  public Finding look(Answer.Answered answer) {
    return phrases.all(Haystack.ofAnyCase(answer.reply()));
  }
}
