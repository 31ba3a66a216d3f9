package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;
import java.math.BigDecimal;

/// The number of words, as split by white space, is the number or in the range.
record WordCount(Range words) implements Question {
  static final CheckKind KIND =
      new CheckKind("word-count", "range", true, false, "has that many words");

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to have " + words + " words";
  }

  @Override
  public Finding look(Answer.Answered answer) {
    if (answer.reply().cut()) {
      return Finding.ofTheRest();
    }
    int count = JsSpace.words(answer.reply().text());
    return words.has(BigDecimal.valueOf(count))
        ? new Finding.Holds(count + " words")
        : new Finding.Lacks(count + " words");
  }
}
