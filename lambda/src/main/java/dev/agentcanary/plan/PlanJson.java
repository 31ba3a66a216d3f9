package dev.agentcanary.plan;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The canary file as JSON, so that the function that carries it needs no YAML.
///
/// Comments, aliases and references are gone; the order of keys is the file's, so the same file and
/// environment always give the same text.
public final class PlanJson {
  private PlanJson() {}

  /// The JSON text of a tree that was read, on one line. [#read] makes an equal plan of it, in any
  /// environment.
  public static String write(PlanNode source) {
    return JsonText.write(escaped(source.json()));
  }

  /// The same for the function, which has no use for `load`: changing that redeploys nothing.
  public static String packaged(PlanNode source) {
    Map<String, Json> members = new LinkedHashMap<>(((Json.Obj) source.json()).members());
    members.remove("load");
    return JsonText.write(escaped(new Json.Obj(members)));
  }

  /// Reads what [#write] or [#packaged] wrote. A `${NAME}` in it is a problem, since the function's
  /// environment is not the one the file was written for.
  ///
  /// @param name as problems name it
  public static PlanReading read(String name, String json) {
    return switch (JsonText.parse(json)) {
      case JsonText.Parsed.Value(Json value) ->
          new PlanReader(_ -> Optional.empty()).read(name, node(value));
      case JsonText.Parsed.Malformed(int line, int column, String message) ->
          new PlanReading.Rejected(
              List.of(
                  new Problem(
                      name,
                      line,
                      "not JSON at column %d: %s; write it again with the command that made it"
                          .formatted(column, message))));
    };
  }

  private static Json escaped(Json json) {
    return switch (json) {
      case Json.Obj(var members) -> {
        Map<String, Json> escaped = new LinkedHashMap<>();
        members.forEach((key, value) -> escaped.put(key, escaped(value)));
        yield new Json.Obj(escaped);
      }
      case Json.Arr(var items) -> new Json.Arr(items.stream().map(PlanJson::escaped).toList());
      case Json.Str(String value) -> new Json.Str(References.escape(value));
      case Json.Num _, Json.Bool _, Json.Null _ -> json;
    };
  }

  private static PlanNode node(Json json) {
    return switch (json) {
      case Json.Obj(var members) -> {
        List<PlanNode.Entry> entries = new ArrayList<>();
        for (var member : members.entrySet()) {
          entries.add(new PlanNode.Entry(member.getKey(), 1, node(member.getValue())));
        }
        yield new PlanNode.Mapping(entries, 1);
      }
      case Json.Arr(var items) -> {
        List<PlanNode> nodes = new ArrayList<>();
        for (Json item : items) {
          nodes.add(node(item));
        }
        yield new PlanNode.Sequence(nodes, 1);
      }
      case Json.Str(String value) -> new PlanNode.Scalar(PlanNode.Kind.TEXT, value, 1);
      case Json.Num(var value) -> new PlanNode.Scalar(PlanNode.Kind.NUMBER, value.toString(), 1);
      case Json.Bool(boolean value) ->
          new PlanNode.Scalar(PlanNode.Kind.BOOLEAN, String.valueOf(value), 1);
      case Json.Null() -> new PlanNode.Scalar(PlanNode.Kind.NULL, "null", 1);
    };
  }
}
