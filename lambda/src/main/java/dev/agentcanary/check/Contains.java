package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;

/// The answer has the text in it.
record Contains(String text) implements Question {
  static final CheckKind KIND =
      new CheckKind("contains", "string", true, false, "has the text in it");

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to contain " + Excerpt.ofValue(text);
  }

  @Override
  public Finding look(Answer.Answered answer) {
    return Phrases.of(text).any(Haystack.of(answer.reply()));
  }
}
