package dev.agentcanary.preview.log;

import dev.agentcanary.json.Json;
import java.util.Comparator;

/// How values of rows compare: numbers as numbers, everything else as text, no value first.
final class Order {
  private Order() {}

  static int compare(Json left, Json right) {
    return left instanceof Json.Num(var a) && right instanceof Json.Num(var b)
        ? a.compareTo(b)
        : text(left).compareTo(text(right));
  }

  static Comparator<Row> by(String path) {
    Json nothing = new Json.Str("");
    return (left, right) ->
        compare(left.get(path).orElse(nothing), right.get(path).orElse(nothing));
  }

  private static String text(Json value) {
    return new Row(java.util.Map.of("it", value)).text("it");
  }
}
