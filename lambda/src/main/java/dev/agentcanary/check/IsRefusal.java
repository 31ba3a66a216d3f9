package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;
import java.util.OptionalInt;

/// The answer says that it will not or cannot do what was asked, going by the phrases of
/// [RefusalPhrases].
record IsRefusal() implements Question {
  static final CheckKind KIND =
      new CheckKind("is-refusal", "none", false, false, "refuses what was asked");

  private static final int LONGEST_PHRASE = 40;

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to be a refusal";
  }

  /// In a cut answer, a refusal close to the end does not count: "I can't help" may go on with "but
  /// smile".
  @Override
  public Finding look(Answer.Answered answer) {
    String text = answer.reply().text();
    OptionalInt at = RefusalPhrases.find(text);
    boolean cut = answer.reply().cut();
    if (at.isPresent() && !(cut && at.getAsInt() + LONGEST_PHRASE > text.length())) {
      return new Finding.Holds(Excerpt.ofAnswer(text, at.getAsInt()));
    }
    return cut ? Finding.ofTheRest() : new Finding.Lacks(Excerpt.ofAnswer(text));
  }
}
