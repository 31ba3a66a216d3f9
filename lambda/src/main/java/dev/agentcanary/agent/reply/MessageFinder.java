package dev.agentcanary.agent.reply;

import dev.agentcanary.agent.Shape;
import dev.agentcanary.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Detects the message in a JSON document.
///
/// A string is the text itself. Of an object, the first of the members [#KEYS] that holds a text
/// counts, however deep: `response.content[].text`, `output.message.content[].text`. The items of
/// an array that hold text are joined by a line feed, as Strands prints content blocks.
final class MessageFinder implements TextFinder {
  /// In this order: an envelope's members first, then a message's.
  static final List<String> KEYS =
      List.of("response", "result", "message", "output", "content", "text");

  private static final int MOST_LEVELS = 8;

  /// A text and the path to it.
  private record At(String path, String text) {}

  @Override
  public Optional<Found> find(Json json) {
    Optional<At> at = at("", json, 0);
    if (at.isEmpty()) {
      return Optional.empty();
    }
    String path = at.get().path();
    Shape shape = new Shape(path.isEmpty() ? "json:string" : "json:" + path);
    return Optional.of(new Found(at.get().text(), shape));
  }

  private static Optional<At> at(String path, Json json, int level) {
    if (level > MOST_LEVELS) {
      return Optional.empty();
    }
    return switch (json) {
      case Json.Str(String text) -> Optional.of(new At(path, text));
      case Json.Obj object -> inObject(path, object, level);
      case Json.Arr(List<Json> items) -> inItems(path + "[]", items, level);
      case Json.Num _, Json.Bool _, Json.Null _ -> Optional.empty();
    };
  }

  private static Optional<At> inObject(String path, Json.Obj object, int level) {
    for (String key : KEYS) {
      Optional<Json> member = object.get(key);
      if (member.isPresent()) {
        Optional<At> found = at(path.isEmpty() ? key : path + "." + key, member.get(), level + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<At> inItems(String path, List<Json> items, int level) {
    List<String> texts = new ArrayList<>();
    Optional<String> first = Optional.empty();
    for (Json item : items) {
      Optional<At> found = at(path, item, level + 1);
      if (found.isPresent()) {
        texts.add(found.get().text());
        first = first.isPresent() ? first : Optional.of(found.get().path());
      }
    }
    return first.isPresent()
        ? Optional.of(new At(first.get(), String.join("\n", texts)))
        : Optional.empty();
  }
}
