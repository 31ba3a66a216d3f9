package dev.agentcanary.preview.log;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A row on its way through a query.
///
/// @param fields by name; a value may be an object, whose members are reached with dots
record Row(Map<String, Json> fields) {

  static Row of(LogLine line) {
    Map<String, Json> fields = new LinkedHashMap<>(line.json().members());
    fields.put("@timestamp", new Json.Str(line.at().toString()));
    fields.put("@message", line.json());
    return new Row(fields);
  }

  /// The same with one field more.
  Row with(String name, Json value) {
    Map<String, Json> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new Row(more);
  }

  /// The field of that name, `a.b` being member `b` of `a`; nothing for none and for `null`.
  Optional<Json> get(String path) {
    Json whole = fields.get(path);
    if (whole != null) {
      return Optional.of(whole).filter(Row::present);
    }
    Optional<Json> found = Optional.empty();
    for (String name : List.of(path.split("\\."))) {
      found =
          found.isEmpty()
              ? Optional.ofNullable(fields.get(name))
              : found.flatMap(value -> value instanceof Json.Obj it ? it.get(name) : none());
      if (found.isEmpty()) {
        return Optional.empty();
      }
    }
    return found.filter(Row::present);
  }

  /// As a person reads it; empty for no value.
  String text(String path) {
    return get(path)
        .map(
            value ->
                switch (value) {
                  case Json.Str(String text) -> text;
                  case Json.Num(var number) -> number.toPlainString();
                  case Json.Bool(boolean yes) -> yes ? "1" : "0";
                  case Json.Null _ -> "";
                  case Json.Obj _, Json.Arr _ -> JsonText.write(value);
                })
        .orElse("");
  }

  private static Optional<Json> none() {
    return Optional.empty();
  }

  private static boolean present(Json value) {
    return !(value instanceof Json.Null);
  }
}
