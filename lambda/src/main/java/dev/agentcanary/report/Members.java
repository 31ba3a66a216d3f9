package dev.agentcanary.report;

import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The members of a JSON object, in the order in which they are added. For one thread.
public final class Members {
  private final Map<String, Json> members = new LinkedHashMap<>();

  /// A string.
  public Members text(String name, String value) {
    return add(name, new Json.Str(value));
  }

  /// `null` for nothing, so that every report has the same members.
  public Members text(String name, Optional<String> value) {
    return add(name, value.isPresent() ? new Json.Str(value.get()) : new Json.Null());
  }

  /// A whole number.
  public Members number(String name, long value) {
    return number(name, Optional.of(BigDecimal.valueOf(value)));
  }

  /// `null` for nothing.
  public Members number(String name, Optional<BigDecimal> value) {
    return add(name, value.isPresent() ? new Json.Num(value.get()) : new Json.Null());
  }

  /// In milliseconds; `null` for nothing.
  public Members millis(String name, Optional<Duration> time) {
    return add(name, time.isPresent() ? new Json.Num(Figures.millis(time.get())) : new Json.Null());
  }

  /// True or false.
  public Members flag(String name, boolean value) {
    return add(name, new Json.Bool(value));
  }

  /// An array of what the items become.
  public <T> Members list(String name, List<T> items, Function<T, Json> toJson) {
    List<Json> values = new ArrayList<>();
    for (T item : items) {
      values.add(toJson.apply(item));
    }
    return add(name, new Json.Arr(values));
  }

  /// Any value.
  public Members add(String name, Json value) {
    members.put(name, value);
    return this;
  }

  /// The object of all that was added.
  public Json object() {
    return new Json.Obj(members);
  }
}
