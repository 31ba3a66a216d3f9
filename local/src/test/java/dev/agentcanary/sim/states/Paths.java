package dev.agentcanary.sim.states;

import dev.agentcanary.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The paths and templates of the Amazon States Language, of the JSONPath kind, as far as load
/// tests use them: `$`, `$.a.b`, and `$$.a.b` into the context.
///
/// @param context what `$$` is
record Paths(Json context) {

  /// What a path points at.
  Json read(String path, Json input) {
    Json at = path.startsWith("$$") ? context : input;
    for (String name : names(path)) {
      Json from = at;
      at =
          ((Json.Obj) at)
              .get(name)
              .orElseThrow(() -> new StatesError("States.Runtime", path + " in " + from));
    }
    return at;
  }

  /// A payload template: members whose names end in `.$` are paths.
  Json fill(Json template, Json input) {
    return switch (template) {
      case Json.Obj(var members) -> {
        Map<String, Json> filled = new LinkedHashMap<>();
        members.forEach(
            (name, value) -> {
              if (name.endsWith(".$")) {
                String path = ((Json.Str) value).value();
                filled.put(name.substring(0, name.length() - 2), read(path, input));
              } else {
                filled.put(name, fill(value, input));
              }
            });
        yield new Json.Obj(filled);
      }
      case Json.Arr(var items) ->
          new Json.Arr(items.stream().map(item -> fill(item, input)).toList());
      case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> template;
    };
  }

  /// Puts a result where `ResultPath` says: `null` drops it, `$` lets it replace the input.
  static Json put(Json path, Json input, Json result) {
    return switch (path) {
      case Json.Null() -> input;
      case Json.Str(String text) -> put(names(text), input, result);
      default -> throw new IllegalArgumentException("ResultPath " + path);
    };
  }

  private static Json put(List<String> names, Json input, Json result) {
    if (names.isEmpty()) {
      return result;
    }
    Map<String, Json> members = new LinkedHashMap<>(((Json.Obj) input).members());
    Json inner = members.getOrDefault(names.getFirst(), new Json.Obj(Map.of()));
    members.put(names.getFirst(), put(names.subList(1, names.size()), inner, result));
    return new Json.Obj(members);
  }

  private static List<String> names(String path) {
    List<String> names = new ArrayList<>(List.of(path.split("\\.")));
    String root = names.removeFirst();
    if (!root.equals("$") && !root.equals("$$")) {
      throw new IllegalArgumentException("not a path that is known here: " + path);
    }
    return names;
  }
}
