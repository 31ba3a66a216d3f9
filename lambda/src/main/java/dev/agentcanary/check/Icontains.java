package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;

/// The answer has the text in it, in any case.
record Icontains(String text) implements Question {
  static final CheckKind KIND =
      new CheckKind("icontains", "string", true, false, "has the text in it, in any case");

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to contain " + Excerpt.ofValue(text) + " in any case";
  }

  @Override
  public Finding look(Answer.Answered answer) {
    return Phrases.of(text).any(Haystack.ofAnyCase(answer.reply()));
  }
}
