package dev.agentcanary.infra.function;

import dev.agentcanary.infra.Names;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the schedule sends: an event in the form of EventBridge's `ScheduledEvent`, with the
/// canary's name as its detail.
///
/// Scheduler's own form has a text as `detail`, which is no event of that type. Scheduler replaces
/// what stands in `<aws.scheduler.…>` at each delivery; the time is the scheduled one, which a
/// run's turn in a rotation depends on.
final class ScheduledInput {
  private ScheduledInput() {}

  /// The JSON text.
  static String of(Names names) {
    Map<String, Json> event = new LinkedHashMap<>();
    event.put("version", new Json.Str("0"));
    event.put("id", new Json.Str("<aws.scheduler.execution-id>"));
    event.put("detail-type", new Json.Str("Scheduled Event"));
    event.put("source", new Json.Str("aws.scheduler"));
    event.put("account", new Json.Str(names.runtime().account()));
    event.put("time", new Json.Str("<aws.scheduler.scheduled-time>"));
    event.put("region", new Json.Str(names.runtime().region()));
    event.put("resources", new Json.Arr(List.of(new Json.Str("<aws.scheduler.schedule-arn>"))));
    event.put("detail", new Json.Obj(Map.of("canary", new Json.Str(names.canary()))));
    return JsonText.write(new Json.Obj(event));
  }
}
