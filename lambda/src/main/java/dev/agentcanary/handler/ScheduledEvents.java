package dev.agentcanary.handler;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;

/// Reads what EventBridge Scheduler sends.
///
/// Lenient on purpose: the time and the canary's name are all that is used, and an event without
/// them, such as `{}` from a console's test button, still starts a run. So does Scheduler's default
/// payload, in which `detail` is a string.
final class ScheduledEvents {
  private ScheduledEvents() {}

  /// The event, with what is missing or of another form left out.
  static ScheduledEvent read(String json) {
    ScheduledEvent event = new ScheduledEvent();
    if (JsonText.parse(json) instanceof JsonText.Parsed.Value(Json.Obj members)) {
      text(members, "id", event::setId);
      text(members, "source", event::setSource);
      text(members, "detail-type", event::setDetailType);
      text(members, "account", event::setAccount);
      text(members, "region", event::setRegion);
      text(members, "time", time -> setTime(event, time));
      members.get("detail").ifPresent(detail -> event.setDetail(detail(detail)));
    }
    return event;
  }

  private static void text(Json.Obj members, String name, java.util.function.Consumer<String> to) {
    if (members.get(name).orElse(null) instanceof Json.Str(var value)) {
      to.accept(value);
    }
  }

  private static void setTime(ScheduledEvent event, String time) {
    try {
      event.setTime(new DateTime(Instant.parse(time).toEpochMilli(), DateTimeZone.UTC));
    } catch (DateTimeParseException e) {
      // Left out: the run then counts as scheduled for now.
    }
  }

  private static Map<String, Object> detail(Json detail) {
    Map<String, Object> texts = new LinkedHashMap<>();
    if (detail instanceof Json.Obj(var members)) {
      members.forEach(
          (name, value) -> {
            if (value instanceof Json.Str(var text)) {
              texts.put(name, text);
            }
          });
    }
    return texts;
  }
}
