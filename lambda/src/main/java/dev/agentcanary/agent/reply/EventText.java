package dev.agentcanary.agent.reply;

import dev.agentcanary.json.Json;
import java.util.Optional;

/// The text in the data of one event, and the [Source] that it belongs to.
///
/// @param text perhaps empty
record EventText(Source source, String text) {

  /// Detects the text; nothing if the event carries none.
  static Optional<EventText> in(Json json) {
    return switch (json) {
      case Json.Str(String text) -> Optional.of(new EventText(Source.STRING, text));
      case Json.Obj object ->
          delta(object)
              .or(() -> field(object))
              .or(() -> whole(object))
              .or(() -> string(Source.EVENT, object, "event"));
      case Json.Arr array -> whole(array);
      case Json.Num _, Json.Bool _, Json.Null _ -> Optional.empty();
    };
  }

  /// Whether the event ends a block of content, so that what follows is a new paragraph.
  static boolean endsBlock(Json json) {
    return json instanceof Json.Obj object
        && inner(object, "event").orElse(object).get("contentBlockStop").isPresent();
  }

  private static Optional<EventText> delta(Json.Obj object) {
    return inner(object, "event")
        .or(() -> Optional.of(object))
        .flatMap(event -> inner(event, "contentBlockDelta"))
        .flatMap(block -> inner(block, "delta"))
        .flatMap(delta -> string(Source.STRANDS, delta, "text"))
        .or(() -> string(Source.DATA, object, "data"))
        .or(() -> string(Source.TEXT, object, "text"))
        .or(() -> string(Source.TEXT, object, "delta"))
        .or(() -> inner(object, "delta").flatMap(delta -> string(Source.TEXT, delta, "text")))
        .or(() -> inner(object, "data").flatMap(data -> string(Source.TEXT, data, "text")));
  }

  private static Optional<EventText> field(Json.Obj object) {
    return string(Source.RESPONSE, object, "response")
        .or(() -> string(Source.RESULT, object, "result"))
        .or(() -> string(Source.MESSAGE, object, "message"))
        .or(() -> string(Source.OUTPUT, object, "output"))
        .or(() -> string(Source.CONTENT, object, "content"));
  }

  private static Optional<EventText> whole(Json json) {
    return new MessageFinder().find(json).map(found -> new EventText(Source.WHOLE, found.text()));
  }

  private static Optional<EventText> string(Source source, Json.Obj object, String name) {
    return object
        .get(name)
        .flatMap(
            json ->
                json instanceof Json.Str(String text)
                    ? Optional.of(new EventText(source, text))
                    : Optional.empty());
  }

  private static Optional<Json.Obj> inner(Json.Obj object, String name) {
    return object
        .get(name)
        .flatMap(json -> json instanceof Json.Obj inner ? Optional.of(inner) : Optional.empty());
  }
}
