package dev.agentcanary.agent.reply;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText.Parsed;
import java.time.Duration;
import java.util.Optional;

/// `application/json`: one document.
///
/// Its text counts as come when the document's last bytes have: nobody can use it earlier.
final class JsonBody implements BodyReader {
  private final AnswerSettings settings;
  private final TextFinder finder;
  private final Bytes bytes;
  private Duration last = Duration.ZERO;

  JsonBody(AnswerSettings settings) {
    this.settings = settings;
    this.finder = TextFinder.of(settings);
    this.bytes = new Bytes(BodyReader.documentLimit(settings));
  }

  @Override
  public boolean take(byte[] buffer, int count, Duration at) {
    last = at;
    bytes.append(buffer, 0, count);
    return true;
  }

  @Override
  public Finding finish() {
    String document = bytes.text();
    if (document.isBlank()) {
      return new Finding.Nothing();
    }
    return switch (JsonPrefix.parse(document, bytes.isCut())) {
      case Parsed.Malformed malformed -> Finding.Unreadable.of(malformed);
      case Parsed.Value(Json json) -> found(json);
    };
  }

  private Finding found(Json json) {
    Optional<Finding.Failure> failure = AgentFailure.in(json);
    if (failure.isPresent()) {
      return failure.get();
    }
    Optional<TextFinder.Found> found = finder.find(json);
    if (found.isEmpty()) {
      return nothing();
    }
    AnswerText text = new AnswerText(settings.limitBytes());
    text.append(found.get().text(), last);
    return new Finding.Text(text, found.get().shape());
  }

  private Finding nothing() {
    return bytes.isCut()
        ? new Finding.Unreadable(
            "no text in the first " + bytes.length() + " bytes of a document too long to keep")
        : new Finding.Nothing();
  }
}
