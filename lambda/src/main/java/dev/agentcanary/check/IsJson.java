package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.json.JsonText;
import java.util.Optional;

/// The answer as a whole is JSON, and fits the schema if there is one. A number or a quoted string
/// is JSON too.
record IsJson(JsonSchema schema) implements Question {
  static final CheckKind KIND =
      new CheckKind("is-json", "schema", false, false, "is JSON, and fits the schema if given");

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to be JSON" + schema.suffix();
  }

  @Override
  public Finding look(Answer.Answered answer) {
    String text = answer.reply().text();
    if (answer.reply().cut()) {
      return Finding.ofTheRest();
    }
    if (!(JsonText.parse(text) instanceof JsonText.Parsed.Value(var json))) {
      return new Finding.Lacks(Excerpt.ofAnswer(text));
    }
    Optional<String> violation = schema.violation(json, Steps.forText(text));
    return violation.isPresent()
        ? new Finding.Lacks(violation.get())
        : new Finding.Holds(Excerpt.ofAnswer(text));
  }
}
