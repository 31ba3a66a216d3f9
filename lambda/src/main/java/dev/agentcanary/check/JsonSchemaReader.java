package dev.agentcanary.check;

import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a JSON Schema, as far as [SchemaRule] goes.
///
/// A full validator would weigh more than the rest of the function. What is not known here is a
/// mistake, never ignored: a schema that is partly ignored lets wrong answers pass.
final class JsonSchemaReader {
  private static final Set<String> NOTES =
      Set.of("$schema", "$id", "$comment", "title", "description", "default", "examples");

  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "number", "integer", "boolean", "null");

  private final List<SchemaRule> rules = new ArrayList<>();
  private final Json.Obj schema;
  private final String path;

  private JsonSchemaReader(Json.Obj schema, String path) {
    this.schema = schema;
    this.path = path;
  }

  /// The schema of an assertion's value; without a value, one that every JSON fits.
  static ValueReading<JsonSchema> read(Optional<Json> value) {
    if (value.isEmpty()) {
      return new ValueReading.Right<>(JsonSchema.ANY);
    }
    try {
      return new ValueReading.Right<>(read(value.get(), "value"));
    } catch (Mistake e) {
      return new ValueReading.Wrong<>(e.getMessage());
    }
  }

  private static JsonSchema read(Json value, String path) throws Mistake {
    if (!(value instanceof Json.Obj schema)) {
      throw new Mistake(path, "must be a mapping, as in {type: object, required: [name]}");
    }
    return new JsonSchemaReader(schema, path).schema();
  }

  private JsonSchema schema() throws Mistake {
    for (var member : schema.members().entrySet()) {
      rule(member.getKey(), member.getValue());
    }
    return new JsonSchema(rules);
  }

  private void rule(String key, Json value) throws Mistake {
    switch (key) {
      case "type" -> rules.add(new SchemaRule.Type(types(value)));
      case "required" -> rules.add(new SchemaRule.Required(texts(key, value)));
      case "properties" -> rules.add(properties(value));
      case "additionalProperties" -> more(value);
      case "items" -> rules.add(new SchemaRule.Items(read(value, path + ".items")));
      case "enum" -> rules.add(new SchemaRule.Among(list(key, value)));
      case "const" -> rules.add(new SchemaRule.Among(List.of(value)));
      case "pattern" -> rules.add(new SchemaRule.Matches(pattern(value)));
      case "minimum", "maximum" -> within(SchemaRule.Within.Measure.NUMBER, key, value);
      case "minLength", "maxLength" -> within(SchemaRule.Within.Measure.CHARACTERS, key, value);
      case "minItems", "maxItems" -> within(SchemaRule.Within.Measure.ITEMS, key, value);
      default -> note(key);
    }
  }

  private void note(String key) throws Mistake {
    if (!NOTES.contains(key)) {
      throw new Mistake(
          path,
          "has the keyword " + Excerpt.ofValue(key) + ", which is not checked here; remove it");
    }
  }

  private List<String> types(Json value) throws Mistake {
    List<String> types = value instanceof Json.Arr ? texts("type", value) : List.of(text(value));
    if (!TYPES.containsAll(types)) {
      throw new Mistake(
          path + ".type", "must be one of object array string number integer boolean null");
    }
    return types;
  }

  private static String text(Json value) {
    return value instanceof Json.Str(var text) ? text : "";
  }

  private List<Json> list(String key, Json value) throws Mistake {
    if (value instanceof Json.Arr(var items) && !items.isEmpty()) {
      return items;
    }
    throw new Mistake(path + "." + key, "must be a list that is not empty");
  }

  private List<String> texts(String key, Json value) throws Mistake {
    List<String> texts = new ArrayList<>();
    for (Json item : list(key, value)) {
      if (!(item instanceof Json.Str(var text))) {
        throw new Mistake(path + "." + key, "must be a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  private SchemaRule properties(Json value) throws Mistake {
    if (!(value instanceof Json.Obj(var members))) {
      throw new Mistake(path + ".properties", "must be a mapping of names to schemas");
    }
    Map<String, JsonSchema> schemas = new LinkedHashMap<>();
    for (var member : members.entrySet()) {
      schemas.put(
          member.getKey(), read(member.getValue(), path + ".properties." + member.getKey()));
    }
    return new SchemaRule.Properties(
        schemas, !schema.get("additionalProperties").equals(Optional.of(new Json.Bool(false))));
  }

  /// The rule is in [SchemaRule.Properties]; without `properties` there is none to carry it.
  private void more(Json value) throws Mistake {
    if (!(value instanceof Json.Bool(var allowed))) {
      throw new Mistake(path + ".additionalProperties", "must be true or false");
    }
    if (!allowed && schema.get("properties").isEmpty()) {
      rules.add(new SchemaRule.Properties(Map.of(), false));
    }
  }

  private Pattern pattern(Json value) throws Mistake {
    return switch (Regex.read(value)) {
      case ValueReading.Right<Pattern>(var pattern) -> pattern;
      case ValueReading.Wrong<Pattern>(var message) ->
          throw new Mistake(path + ".pattern:", message);
    };
  }

  private void within(SchemaRule.Within.Measure measure, String key, Json value) throws Mistake {
    if (!(value instanceof Json.Num(var number))) {
      throw new Mistake(path + "." + key, "must be a number");
    }
    Optional<BigDecimal> bound = Optional.of(number);
    Range range =
        key.startsWith("min")
            ? new Range(bound, Optional.empty())
            : new Range(Optional.empty(), bound);
    rules.add(new SchemaRule.Within(measure, range));
  }

  /// Leaves the recursion at the first mistake; caught in [#read] only.
  private static final class Mistake extends Exception {
    private static final long serialVersionUID = 1L;

    Mistake(String path, String message) {
      super(Excerpt.start(path, 60) + " " + message, null, false, false);
    }
  }
}
