package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;
import java.util.OptionalInt;

/// The answer says that it will not or cannot do what was asked, going by the phrases of
/// [RefusalPhrases].
record IsRefusal() implements Question {
  static final CheckKind KIND =
      new CheckKind("is-refusal", "none", false, false, "refuses what was asked");

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to be a refusal";
  }

  @Override
  public Finding look(Answer.Answered answer) {
    String text = answer.reply().text();
    OptionalInt at = RefusalPhrases.find(text);
    if (at.isPresent()) {
      return new Finding.Holds(Excerpt.ofAnswer(text, at.getAsInt()));
    }
    return answer.reply().cut() ? Finding.ofTheRest() : new Finding.Lacks(Excerpt.ofAnswer(text));
  }
}
