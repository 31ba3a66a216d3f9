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
    event.setId(text(members, "id"));
    event.setSource(text(members, "source"));
    event.setDetailType(text(members, "detail-type"));
    event.setAccount(text(members, "account"));
    event.setRegion(text(members, "region"));
    event.setDetail(detail(members));
    return new Received(event, instant(text(members, "time")));
  }

  /// The text of a member; `null`, which the event's own type has for it, where there is none.
  private static String text(Json.Obj members, String name) {
    return members.get(name).orElse(members) instanceof Json.Str(var value) ? value : null;
  }

  private static Optional<Instant> instant(String time) {
    if (time == null) {
      return Optional.empty();
    }
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
        if (detail.members().get(name) instanceof Json.Str(var value)) {
          texts.put(name, value);
        }
      }
    }
    return texts;
  }
}
