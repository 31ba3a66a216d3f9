package dev.agentcanary.agent.reply;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Shape;
import dev.agentcanary.json.Json;
import java.util.Optional;

/// Where in a JSON document the answer's text is.
sealed interface TextFinder permits MessageFinder, Selector {

  /// A text that was found, perhaps blank.
  record Found(String text, Shape shape) {}

  /// The text of one document, nothing if it holds none.
  Optional<Found> find(Json json);

  /// The plan's selector, or detection if it has none.
  static TextFinder of(AnswerSettings settings) {
    return settings.selector().isPresent()
        ? Selector.of(settings.selector().get())
        : new MessageFinder();
  }
}
