package dev.agentcanary.infra;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.util.List;
import java.util.stream.Collectors;

/// JSON for people: a line for each member, but one line for what is short. For goldens only.
public final class PrettyJson {
  private static final int SHORT = 110;

  private PrettyJson() {}

  /// The text, with a line end.
  public static String write(Json json) {
    return write(json, "") + "\n";
  }

  private static String write(Json json, String indent) {
    String flat = JsonText.write(json);
    if (flat.length() + indent.length() <= SHORT) {
      return flat;
    }
    String inner = indent + "  ";
    return switch (json) {
      case Json.Obj(var members) ->
          members.entrySet().stream()
              .map(
                  member ->
                      JsonText.write(new Json.Str(member.getKey()))
                          + ": "
                          + write(member.getValue(), inner))
              .collect(lines("{", "}", indent));
      case Json.Arr(List<Json> items) ->
          items.stream().map(item -> write(item, inner)).collect(lines("[", "]", indent));
      case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> flat;
    };
  }

  private static java.util.stream.Collector<CharSequence, ?, String> lines(
      String open, String close, String indent) {
    String separator = "\n" + indent + "  ";
    return Collectors.joining("," + separator, open + separator, "\n" + indent + close);
  }
}
