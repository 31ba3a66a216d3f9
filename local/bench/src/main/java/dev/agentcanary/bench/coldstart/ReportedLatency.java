package dev.agentcanary.bench.coldstart;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.util.OptionalDouble;

/// The `Latency` that a function reports: read off a line of CloudWatch's embedded metric format.
final class ReportedLatency {
  private ReportedLatency() {}

  /// Milliseconds, the first of several values; nothing when the line is something else.
  static OptionalDouble in(String line) {
    if (!line.startsWith("{")) {
      return OptionalDouble.empty();
    }
    return switch (JsonText.parse(line)) {
      case JsonText.Parsed.Value(Json.Obj object) when object.get("_aws").isPresent() ->
          number(object.get("Latency").orElse(new Json.Null()));
      case JsonText.Parsed.Value _, JsonText.Parsed.Malformed _ -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble number(Json value) {
    return switch (value) {
      case Json.Num(var number) -> OptionalDouble.of(number.doubleValue());
      case Json.Arr(var items) when !items.isEmpty() -> number(items.getFirst());
      case Json.Arr _, Json.Obj _, Json.Str _, Json.Bool _, Json.Null() -> OptionalDouble.empty();
    };
  }
}
