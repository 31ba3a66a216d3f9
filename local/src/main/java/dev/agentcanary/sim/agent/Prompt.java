package dev.agentcanary.sim.agent;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.sim.agent.http.HttpRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Finds what the user says in the body of an invocation.
final class Prompt {
  /// The members in which agents in the field take it, the likeliest first.
  private static final List<String> NAMES =
      List.of("prompt", "input", "message", "query", "text", "inputText");

  private Prompt() {}

  /// The prompt; empty text if the JSON has none; absent if the body is not JSON.
  static Optional<String> in(HttpRequest request) {
    return switch (JsonText.parse(request.text())) {
      case JsonText.Parsed.Malformed _ -> Optional.empty();
      case JsonText.Parsed.Value(Json.Obj object) ->
          Optional.of(
              NAMES.stream()
                  .map(name -> object.members().get(name))
                  .filter(Objects::nonNull)
                  .findFirst()
                  .map(Prompt::text)
                  .orElse(""));
      case JsonText.Parsed.Value(Json json) -> Optional.of(text(json));
    };
  }

  private static String text(Json json) {
    return json instanceof Json.Str(var text) ? text : "";
  }
}
