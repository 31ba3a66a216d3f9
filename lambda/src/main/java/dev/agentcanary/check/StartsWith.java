package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;

/// The answer begins with the text.
record StartsWith(String text) implements Question {
  static final CheckKind KIND =
      new CheckKind("starts-with", "string", true, false, "begins with the text");

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to start with " + Excerpt.ofValue(text);
  }

  /// A cut answer still has its beginning; only one that is shorter than the text is undecided.
  @Override
  public Finding look(Answer.Answered answer) {
    String got = answer.reply().text();
    if (got.startsWith(text)) {
      return new Finding.Holds(Excerpt.ofAnswer(got));
    }
    return answer.reply().cut() && text.startsWith(got)
        ? Finding.ofTheRest()
        : new Finding.Lacks(Excerpt.ofAnswer(got));
  }
}
