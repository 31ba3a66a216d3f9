package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.util.Map;

/// `AWS::CloudWatch::Dashboard`.
final class DashboardReader {
  private DashboardReader() {}

  /// @param properties resolved
  static Dashboard read(Properties properties, String name) {
    return switch (JsonText.parse(properties.text("DashboardBody"))) {
      case JsonText.Parsed.Value(var body) -> new Dashboard(name, body);
      case JsonText.Parsed.Malformed(var line, var column, var message) -> {
        properties.problem(
            "DashboardBody is no JSON, at %d:%d: %s".formatted(line, column, message));
        yield new Dashboard(name, new Json.Obj(Map.of()));
      }
    };
  }
}
