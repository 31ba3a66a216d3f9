package dev.agentcanary.agent.reply;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Shape;
import dev.agentcanary.json.JsonText.Parsed;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Reads the body of a successful reply as it comes, in bounded memory. For one thread.
sealed interface BodyReader permits EventStreamBody, JsonBody, PlainBody {

  /// What a body turned out to be.
  sealed interface Finding {
    /// Text, perhaps blank.
    record Text(AnswerText text, Shape shape) implements Finding {}

    /// Well-formed, and nowhere a text.
    record Nothing() implements Finding {}

    /// The agent says that it failed.
    record Failure(String type, String message) implements Finding {}

    /// Not what the content type says.
    record Unreadable(String message) implements Finding {
      static Unreadable of(Parsed.Malformed json) {
        return new Unreadable(
            "malformed JSON at "
                + json.line()
                + ":"
                + json.column()
                + ", "
                + Messages.line(json.message()));
      }
    }
  }

  /// Takes the next bytes.
  ///
  /// @return whether more could change the finding
  boolean take(byte[] buffer, int count, Duration at);

  /// The body is over.
  Finding finish();

  /// The reader for a content type; nothing if it is none that an agent answers with. Without a
  /// type, JSON is assumed.
  static Optional<BodyReader> of(String contentType, AnswerSettings settings) {
    int end = contentType.indexOf(';');
    String type = (end < 0 ? contentType : contentType.substring(0, end)).strip();
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "text/event-stream" -> Optional.of(new EventStreamBody(settings));
      case "application/json", "text/json", "" -> Optional.of(new JsonBody(settings));
      case "text/plain" -> Optional.of(new PlainBody(settings));
      case String other when other.startsWith("application/") && other.endsWith("+json") ->
          Optional.of(new JsonBody(settings));
      default -> Optional.empty();
    };
  }

  /// How many bytes of one JSON document are kept for an answer of `limitBytes`: room for escapes
  /// and for what stands around the text.
  static int documentLimit(AnswerSettings settings) {
    return (int) Math.min(4L * settings.limitBytes() + (64 << 10), 200_000_000L);
  }
}
