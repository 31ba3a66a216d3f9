package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;

/// The answer has at least one of the texts in it, in any case.
record IcontainsAny(Phrases phrases) implements Question {
  static final CheckKind KIND =
      new CheckKind(
          "icontains-any",
          "strings",
          true,
          false,
          "has at least one of the texts in it, in any case");

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to contain any of " + phrases + " in any case";
  }

  @Override
  public Finding look(Answer.Answered answer) {
    return phrases.any(Haystack.ofAnyCase(answer.reply()));
  }
}
