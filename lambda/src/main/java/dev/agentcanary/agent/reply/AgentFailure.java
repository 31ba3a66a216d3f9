package dev.agentcanary.agent.reply;

import dev.agentcanary.agent.reply.BodyReader.Finding;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.util.Optional;

/// Finds in a successful reply, or in one event of it, that the agent says it failed.
///
/// Such a document has a member `error` that is neither null, false nor empty. The Python runtime
/// writes it into the stream when the agent raises halfway, and as `Serialization failed`, both
/// under HTTP 200.
final class AgentFailure {
  private AgentFailure() {}

  /// The failure that a document tells of.
  static Optional<Finding.Failure> in(Json json) {
    if (!(json instanceof Json.Obj object)) {
      return Optional.empty();
    }
    return object
        .get("error")
        .flatMap(
            error ->
                switch (error) {
                  case Json.Str(String text) when !text.isBlank() ->
                      Optional.of(failure(object, text + original(object)));
                  case Json.Obj inner when !inner.members().isEmpty() ->
                      Optional.of(
                          failure(inner, member(inner, "message").orElse(JsonText.write(inner))));
                  case Json.Bool(boolean failed) when failed ->
                      Optional.of(failure(object, member(object, "message").orElse("no message")));
                  case Json.Arr(var items) when !items.isEmpty() ->
                      Optional.of(failure(object, JsonText.write(error)));
                  case Json.Str _, Json.Obj _, Json.Bool _, Json.Arr _, Json.Num _, Json.Null _ ->
                      Optional.empty();
                });
  }

  /// The failure that an event named `error` tells of, whatever its data.
  static Finding.Failure named(String data) {
    return switch (JsonText.parse(data)) {
      case JsonText.Parsed.Value(Json json) -> in(json).orElseGet(() -> unwrapped(json, data));
      case JsonText.Parsed.Malformed _ -> new Finding.Failure("", Messages.line(data));
    };
  }

  private static Finding.Failure unwrapped(Json json, String data) {
    return switch (json) {
      case Json.Obj object -> failure(object, member(object, "message").orElse(data));
      case Json.Str(String text) -> new Finding.Failure("", Messages.line(text));
      case Json.Arr _, Json.Num _, Json.Bool _, Json.Null _ ->
          new Finding.Failure("", Messages.line(data));
    };
  }

  private static Finding.Failure failure(Json.Obj object, String message) {
    String type =
        member(object, "error_type")
            .or(() -> member(object, "type"))
            .or(() -> member(object, "code"))
            .orElse("");
    return new Finding.Failure(Messages.line(type), Messages.line(message));
  }

  private static String original(Json.Obj object) {
    return member(object, "original_type").map(type -> " (of " + type + ")").orElse("");
  }

  private static Optional<String> member(Json.Obj object, String name) {
    return object
        .get(name)
        .flatMap(
            json -> json instanceof Json.Str(String text) ? Optional.of(text) : Optional.empty());
  }
}
