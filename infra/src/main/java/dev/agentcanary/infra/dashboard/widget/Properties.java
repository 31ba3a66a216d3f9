package dev.agentcanary.infra.dashboard.widget;

import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The members of a JSON object, in the order in which they are added. CloudWatch wants what is
/// absent left out. For one thread.
public final class Properties {
  private final Map<String, Json> members = new LinkedHashMap<>();

  /// A text.
  public Properties text(String name, String value) {
    return add(name, new Json.Str(value));
  }

  /// A text, left out if there is none.
  public Properties text(String name, Optional<String> value) {
    value.ifPresent(present -> text(name, present));
    return this;
  }

  /// A whole number.
  public Properties number(String name, long value) {
    return add(name, new Json.Num(BigDecimal.valueOf(value)));
  }

  /// Yes or no.
  public Properties flag(String name, boolean value) {
    return add(name, new Json.Bool(value));
  }

  /// An array, left out if there is nothing in it.
  public <T> Properties list(String name, List<T> items, Function<T, Json> toJson) {
    return items.isEmpty() ? this : add(name, new Json.Arr(items.stream().map(toJson).toList()));
  }

  /// Any value.
  public Properties add(String name, Json value) {
    members.put(name, value);
    return this;
  }

  /// What was added so far.
  public Json object() {
    return new Json.Obj(members);
  }
}
