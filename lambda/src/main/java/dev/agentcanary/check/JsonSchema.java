package dev.agentcanary.check;

import dev.agentcanary.json.Json;
import java.util.List;
import java.util.Optional;

/// A JSON Schema of the keywords that [JsonSchemaReader] takes: every rule must hold.
record JsonSchema(List<SchemaRule> rules) {
  /// Every value fits.
  static final JsonSchema ANY = new JsonSchema(List.of());

  JsonSchema {
    rules = List.copyOf(rules);
  }

  boolean isAny() {
    return rules.isEmpty();
  }

  /// How a reason names the schema, behind what must fit it.
  String suffix() {
    return isAny() ? "" : " that fits the schema";
  }

  /// The first rule that a value breaks and where, e.g. `no "name" at $.user`.
  Optional<String> violation(Json value, Steps steps) {
    return violation(value, "$", steps);
  }

  /// The same, for a value at a path.
  Optional<String> violation(Json value, String path, Steps steps) {
    for (SchemaRule rule : rules) {
      Optional<String> violation = rule.violation(value, path, steps);
      if (violation.isPresent()) {
        return violation;
      }
    }
    return Optional.empty();
  }
}
