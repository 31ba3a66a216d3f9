package dev.agentcanary.sim.agent.ideal;

import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value that most likely fits a schema.
final class JsonExample {
  private JsonExample() {}

  /// @param schema a JSON Schema, or anything else for an object without members
  static Json of(Json schema) {
    if (!(schema instanceof Json.Obj object)) {
      return new Json.Obj(Map.of());
    }
    if (object.get("const").isPresent()) {
      return object.get("const").get();
    }
    if (object.get("enum").isPresent() && object.get("enum").get() instanceof Json.Arr(var items)) {
      return items.getFirst();
    }
    return switch (type(object)) {
      case "string" -> new Json.Str("a".repeat(Math.max(1, number(object, "minLength", 1))));
      case "number", "integer" -> new Json.Num(BigDecimal.valueOf(number(object, "minimum", 1)));
      case "boolean" -> new Json.Bool(true);
      case "null" -> new Json.Null();
      case "array" -> array(object);
      default -> members(object);
    };
  }

  private static Json members(Json.Obj schema) {
    Map<String, Json> members = new LinkedHashMap<>();
    if (schema.get("properties").orElse(schema) instanceof Json.Obj(var properties)
        && schema.get("properties").isPresent()) {
      properties.forEach((name, of) -> members.put(name, of(of)));
    }
    if (schema.get("required").orElse(schema) instanceof Json.Arr(var names)) {
      for (Json name : names) {
        if (name instanceof Json.Str(String text)) {
          members.putIfAbsent(text, new Json.Str(text));
        }
      }
    }
    return new Json.Obj(members);
  }

  private static Json array(Json.Obj schema) {
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < number(schema, "minItems", 0); i++) {
      items.add(of(schema.get("items").orElse(new Json.Str("item"))));
    }
    return new Json.Arr(items);
  }

  private static String type(Json.Obj schema) {
    return switch (schema.get("type").orElse(new Json.Null())) {
      case Json.Str(String name) -> name;
      case Json.Arr(var names) when names.getFirst() instanceof Json.Str(String name) -> name;
      default -> "object";
    };
  }

  private static int number(Json.Obj schema, String name, int otherwise) {
    return schema.get(name).orElse(schema) instanceof Json.Num(var value)
        ? value.setScale(0, java.math.RoundingMode.CEILING).intValue()
        : otherwise;
  }
}
