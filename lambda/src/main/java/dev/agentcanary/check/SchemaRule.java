package dev.agentcanary.check;

import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What one keyword of a JSON Schema asks. A rule about one kind of value holds for every other.
sealed interface SchemaRule {

  /// What is wrong with the value, and where.
  Optional<String> violation(Json value, String path, Steps steps);

  private static Optional<String> unless(boolean right, String wrong, String path) {
    return right ? Optional.empty() : Optional.of(wrong + " at " + Excerpt.start(path, 40));
  }

  /// `type`: one of these, of `object array string number integer boolean null`.
  record Type(List<String> types) implements SchemaRule {
    @Override
    public Optional<String> violation(Json value, String path, Steps steps) {
      boolean right = types.contains(name(value));
      if (value instanceof Json.Num(var number) && types.contains("integer")) {
        right |= number.stripTrailingZeros().scale() <= 0;
      }
      return unless(right, name(value) + " instead of " + String.join(" or ", types), path);
    }

    private static String name(Json value) {
      return switch (value) {
        case Json.Obj _ -> "object";
        case Json.Arr _ -> "array";
        case Json.Str _ -> "string";
        case Json.Num _ -> "number";
        case Json.Bool _ -> "boolean";
        case Json.Null _ -> "null";
      };
    }
  }

  /// `required`: the members that an object must have.
  record Required(List<String> names) implements SchemaRule {
    @Override
    public Optional<String> violation(Json value, String path, Steps steps) {
      if (value instanceof Json.Obj(var members)) {
        for (String name : names) {
          if (!members.containsKey(name)) {
            return Optional.of("no " + Excerpt.ofValue(name) + " at " + Excerpt.start(path, 40));
          }
        }
      }
      return Optional.empty();
    }
  }

  /// `properties`: what each member must fit; and `additionalProperties`: whether there may be
  /// more.
  record Properties(Map<String, JsonSchema> schemas, boolean more) implements SchemaRule {
    @Override
    public Optional<String> violation(Json value, String path, Steps steps) {
      if (!(value instanceof Json.Obj(var members))) {
        return Optional.empty();
      }
      for (var member : members.entrySet()) {
        JsonSchema schema = schemas.get(member.getKey());
        if (schema == null && !more) {
          return Optional.of("a member that the schema has not at " + Excerpt.start(path, 40));
        }
        if (schema != null) {
          String below = path + "." + member.getKey();
          Optional<String> violation = schema.violation(member.getValue(), below, steps);
          if (violation.isPresent()) {
            return violation;
          }
        }
      }
      return Optional.empty();
    }
  }

  /// `items`: what each item of a list must fit.
  record Items(JsonSchema schema) implements SchemaRule {
    @Override
    public Optional<String> violation(Json value, String path, Steps steps) {
      if (value instanceof Json.Arr(var items)) {
        for (int i = 0; i < items.size(); i++) {
          var violation = schema.violation(items.get(i), path + "[" + i + "]", steps);
          if (violation.isPresent()) {
            return violation;
          }
        }
      }
      return Optional.empty();
    }
  }

  /// `enum`, and `const` with one value.
  record Among(List<Json> values) implements SchemaRule {
    @Override
    public Optional<String> violation(Json value, String path, Steps steps) {
      for (Json allowed : values) {
        if (JsonEquality.equal(allowed, value)) {
          return Optional.empty();
        }
      }
      return unless(false, "a value that the schema has not", path);
    }
  }

  /// `minimum` and `maximum`; for a text in characters `minLength` and `maxLength`; for a list
  /// `minItems` and `maxItems`.
  record Within(Measure measure, Range range) implements SchemaRule {
    /// What of a value is compared.
    enum Measure {
      NUMBER("a number that is"),
      CHARACTERS("a text whose length is"),
      ITEMS("a list whose length is");

      private final String subject;

      Measure(String subject) {
        this.subject = subject;
      }
    }

    @Override
    public Optional<String> violation(Json value, String path, Steps steps) {
      return measured(value)
          .flatMap(number -> unless(range.has(number), measure.subject + " not " + range, path));
    }

    private Optional<BigDecimal> measured(Json value) {
      return switch (value) {
        case Json.Num(var number) when measure == Measure.NUMBER -> Optional.of(number);
        case Json.Str(var text) when measure == Measure.CHARACTERS ->
            Optional.of(BigDecimal.valueOf(text.codePointCount(0, text.length())));
        case Json.Arr(var items) when measure == Measure.ITEMS ->
            Optional.of(BigDecimal.valueOf(items.size()));
        case Json.Num _, Json.Str _, Json.Arr _, Json.Obj _, Json.Bool _, Json.Null _ ->
            Optional.empty();
      };
    }
  }

  /// `pattern`: found somewhere in a text.
  record Matches(Pattern pattern) implements SchemaRule {
    @Override
    public Optional<String> violation(Json value, String path, Steps steps) {
      return unless(
          !(value instanceof Json.Str(var text))
              || pattern.matcher(new CountedText(text, steps)).find(),
          "no match of " + Excerpt.ofValue(pattern.pattern()),
          path);
    }
  }
}
