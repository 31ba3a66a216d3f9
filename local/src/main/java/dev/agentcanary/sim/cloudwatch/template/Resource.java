package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.json.Json;
import java.util.Map;

/// A resource as it is written.
///
/// @param id its logical id
/// @param conditional whether a condition decides that it exists
record Resource(String id, String type, Json.Obj properties, boolean conditional) {
  private static final Json.Obj NOTHING = new Json.Obj(Map.of());

  /// Of a member of `Resources`; what is malformed is left out.
  static Resource of(String id, Json json) {
    Json.Obj body = json instanceof Json.Obj object ? object : NOTHING;
    String type = body.get("Type").map(Resource::text).orElse("");
    Json.Obj properties =
        body.get("Properties").orElse(NOTHING) instanceof Json.Obj object ? object : NOTHING;
    return new Resource(id, type, properties, body.get("Condition").isPresent());
  }

  private static String text(Json json) {
    return json instanceof Json.Str(String text) ? text : "";
  }
}
