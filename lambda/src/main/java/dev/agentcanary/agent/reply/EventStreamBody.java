package dev.agentcanary.agent.reply;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Shape;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText.Parsed;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// `text/event-stream`: text in pieces.
///
/// Each [Source] that events use is gathered for itself, up to the answer's limit; the best of them
/// is the answer, so a text that comes as deltas and again as a message is not doubled. An error
/// event ends the reading, whatever came before it.
final class EventStreamBody implements BodyReader, EventSplitter.Events {
  private static final String DONE = "[DONE]";

  /// The beginning of a JSON object, which hardly ever is one piece of raw text.
  private static final Pattern OBJECT = Pattern.compile("\\s*\\{\\s*\"[^\"]*\"\\s*:");

  private final AnswerSettings settings;
  private final Optional<Selector> selector;
  private final EventSplitter splitter;
  private final Map<Source, AnswerText> texts = new EnumMap<>(Source.class);
  private Optional<Finding> decided = Optional.empty();
  private Duration now = Duration.ZERO;
  private boolean raw;
  private boolean blockEnded;
  private String whole = "";

  EventStreamBody(AnswerSettings settings) {
    this.settings = settings;
    this.selector = settings.selector().map(Selector::of);
    this.splitter = new EventSplitter(BodyReader.documentLimit(settings), this);
  }

  @Override
  public boolean take(byte[] buffer, int count, Duration at) {
    now = at;
    return splitter.take(buffer, count);
  }

  @Override
  public Finding finish() {
    splitter.finish();
    return decided.orElseGet(this::best);
  }

  @Override
  public boolean event(String name, String data, boolean cut) {
    if (name.equals("error")) {
      decided = Optional.of(AgentFailure.named(data));
    } else if (!data.equals(DONE)) {
      switch (JsonPrefix.parse(data, cut && OBJECT.matcher(data).lookingAt())) {
        case Parsed.Value(Json json) -> json(json, data);
        case Parsed.Malformed malformed -> notJson(malformed, data);
      }
    }
    return decided.isEmpty();
  }

  private void json(Json json, String data) {
    Optional<Finding.Failure> failure = AgentFailure.in(json);
    if (failure.isPresent()) {
      decided = Optional.of(failure.get());
    } else if (selector.isPresent()) {
      selector.get().find(json).ifPresent(found -> add(Source.SELECTED, found.text()));
    } else {
      raw |= json instanceof Json.Num || json instanceof Json.Bool;
      blockEnded |= EventText.endsBlock(json);
      EventText.in(json).ifPresent(text -> add(text.source(), text.text()));
      add(Source.RAW, data);
    }
  }

  private void notJson(Parsed.Malformed malformed, String data) {
    if (selector.isEmpty() && !raw && OBJECT.matcher(data).lookingAt()) {
      decided = Optional.of(Finding.Unreadable.of(malformed));
    } else if (selector.isEmpty()) {
      raw = true;
      add(Source.RAW, data);
    }
  }

  private void add(Source source, String piece) {
    AnswerText text = texts.computeIfAbsent(source, _ -> new AnswerText(settings.limitBytes()));
    boolean begun = !text.isEmpty() && !piece.isEmpty();
    if (source == Source.WHOLE) {
      if (!piece.equals(whole)) {
        text.append(begun ? "\n" + piece : piece, now);
      }
      whole = piece;
    } else if (source == Source.STRANDS) {
      text.append(begun && blockEnded ? "\n" + piece : piece, now);
      blockEnded = false;
    } else {
      text.append(piece, now);
    }
  }

  private Finding best() {
    for (Map.Entry<Source, AnswerText> each : texts.entrySet()) {
      Source source = each.getKey();
      boolean applies =
          switch (source) {
            case STRING -> !raw;
            case RAW -> raw;
            case SELECTED,
                STRANDS,
                DATA,
                TEXT,
                RESPONSE,
                RESULT,
                MESSAGE,
                OUTPUT,
                CONTENT,
                WHOLE,
                EVENT ->
                true;
          };
      if (applies && !each.getValue().isBlank()) {
        each.getValue().dropRepetition();
        return new Finding.Text(each.getValue(), shape(source));
      }
    }
    return splitter.isForeign()
        ? new Finding.Unreadable("no line of the stream is one of text/event-stream")
        : new Finding.Nothing();
  }

  private Shape shape(Source source) {
    return source == Source.SELECTED
        ? new Shape("selector:" + settings.selector().orElseThrow())
        : new Shape("sse:" + source.id());
  }
}
