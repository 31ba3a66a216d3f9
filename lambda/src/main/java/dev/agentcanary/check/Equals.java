package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;

/// The answer is the value, to the last character; or, if the value is an object, a list or `null`,
/// the answer is JSON of the same value.
record Equals(Json value) implements Question {
  static final CheckKind KIND =
      new CheckKind("equals", "json", true, false, "is the value, to the last character");

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to equal "
        + Excerpt.ofValue(ValueText.of(value).orElseGet(() -> JsonText.write(value)));
  }

  @Override
  public Finding look(Answer.Answered answer) {
    if (answer.reply().cut()) {
      return Finding.ofTheRest();
    }
    String text = answer.reply().text();
    String got = Excerpt.ofAnswer(text);
    return equal(text) ? new Finding.Holds(got) : new Finding.Lacks(got);
  }

  private boolean equal(String text) {
    return ValueText.of(value)
        .map(text::equals)
        .orElseGet(
            () ->
                JsonText.parse(text) instanceof JsonText.Parsed.Value(var json)
                    && JsonEquality.equal(value, json));
  }
}
