package dev.agentcanary.preview.graph;

import dev.agentcanary.json.Json;
import java.util.List;
import java.util.Optional;

/// Members of a JSON object of a dashboard; what is of another type is not there.
public record Members(Json.Obj object) {
  /// The members of that value, none if it is no object.
  public static Members of(Json json) {
    return new Members(json instanceof Json.Obj it ? it : new Json.Obj(java.util.Map.of()));
  }

  /// A string.
  public Optional<String> text(String name) {
    return object.get(name).map(json -> json instanceof Json.Str(String text) ? text : null);
  }

  /// A number.
  public Optional<Double> number(String name) {
    return object
        .get(name)
        .map(json -> json instanceof Json.Num(var number) ? number.doubleValue() : null);
  }

  /// Whether it is there and not false.
  public boolean yes(String name, boolean otherwise) {
    return object.get(name).orElse(new Json.Null()) instanceof Json.Bool(boolean value)
        ? value
        : otherwise;
  }

  /// An object.
  public Members in(String name) {
    return of(object.get(name).orElse(new Json.Null()));
  }

  /// The items of an array.
  public List<Json> list(String name) {
    return object.get(name).orElse(new Json.Null()) instanceof Json.Arr(var items)
        ? items
        : List.of();
  }
}
