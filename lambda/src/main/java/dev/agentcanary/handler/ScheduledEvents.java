package dev.agentcanary.handler;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads what EventBridge Scheduler sends.
///
/// Lenient on purpose: the id, the time and the canary's name are all that is used, and an event
/// without them, such as `{}` from a console's test button, still starts a run. So does Scheduler's
/// default payload, in which `detail` is a string.
final class ScheduledEvents {
  private ScheduledEvents() {}

  /// An event as it came.
  ///
  /// @param event but for its time, whose type would load a calendar library of its own
  /// @param time the scheduled one
  record Received(ScheduledEvent event, Optional<Instant> time) {}

  /// The event, with what is missing or of another form left out.
  static Received read(String json) {
    ScheduledEvent event = new ScheduledEvent();
    if (!(JsonText.parse(json) instanceof JsonText.Parsed.Value(Json.Obj members))) {
      return new Received(event, Optional.empty());
    }
    text(members, "id").ifPresent(event::setId);
    text(members, "source").ifPresent(event::setSource);
    text(members, "detail-type").ifPresent(event::setDetailType);
    text(members, "account").ifPresent(event::setAccount);
    text(members, "region").ifPresent(event::setRegion);
    event.setDetail(detail(members));
    return new Received(event, text(members, "time").flatMap(ScheduledEvents::instant));
  }

  private static Optional<String> text(Json.Obj members, String name) {
    return members.get(name).orElse(members) instanceof Json.Str(var value)
        ? Optional.of(value)
        : Optional.empty();
  }

  private static Optional<Instant> instant(String time) {
    try {
      return Optional.of(Instant.parse(time));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> detail(Json.Obj members) {
    Map<String, Object> texts = new LinkedHashMap<>();
    if (members.get("detail").orElse(members) instanceof Json.Obj detail && detail != members) {
      for (String name : detail.members().keySet()) {
        text(detail, name).ifPresent(value -> texts.put(name, value));
      }
    }
    return texts;
  }
}
