package dev.agentcanary.report;

import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The members of a JSON object, in the order in which they are added. For one thread.
final class Members {
  private final Map<String, Json> members = new LinkedHashMap<>();

  Members text(String name, String value) {
    return add(name, new Json.Str(value));
  }

  /// `null` for nothing, so that every report has the same members.
  Members text(String name, Optional<String> value) {
    return add(name, value.<Json>map(Json.Str::new).orElse(new Json.Null()));
  }

  Members number(String name, long value) {
    return number(name, Optional.of(BigDecimal.valueOf(value)));
  }

  /// `null` for nothing.
  Members number(String name, Optional<BigDecimal> value) {
    return add(name, value.<Json>map(Json.Num::new).orElse(new Json.Null()));
  }

  Members flag(String name, boolean value) {
    return add(name, new Json.Bool(value));
  }

  <T> Members list(String name, List<T> items, Function<T, Json> toJson) {
    return add(name, new Json.Arr(items.stream().map(toJson).toList()));
  }

  Members add(String name, Json value) {
    members.put(name, value);
    return this;
  }

  Json object() {
    return new Json.Obj(members);
  }
}
