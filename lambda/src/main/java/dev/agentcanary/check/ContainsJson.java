package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.json.Json;
import java.util.Optional;

/// Somewhere in the answer is a JSON object, one that fits the schema if there is one. Lists,
/// numbers and strings outside an object do not count.
record ContainsJson(JsonSchema schema) implements Question {
  static final CheckKind KIND =
      new CheckKind(
          "contains-json",
          "schema",
          false,
          false,
          "has a JSON object in it, one that fits the schema if given");

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to contain a JSON object" + schema.suffix();
  }

  /// In a cut answer, an object inside one that was left open may not be judged by the schema: the
  /// whole answer has only the outer one.
  @Override
  public Finding look(Answer.Answered answer) {
    String text = answer.reply().text();
    boolean cut = answer.reply().cut();
    Steps steps = Steps.forText(text);
    JsonObjects objects = new JsonObjects(text, steps);
    Optional<String> violation = Optional.empty();
    for (var object = objects.next(); object.isPresent(); object = objects.next()) {
      if (cut && objects.sawOpen() && !schema.isAny()) {
        break;
      }
      Json json = object.get();
      violation = schema.violation(json, steps);
      if (violation.isEmpty()) {
        return new Finding.Holds(Excerpt.ofAnswer(text, text.indexOf('{')));
      }
    }
    return cut
        ? Finding.ofTheRest()
        : new Finding.Lacks(violation.orElseGet(() -> Excerpt.ofAnswer(text)));
  }
}
