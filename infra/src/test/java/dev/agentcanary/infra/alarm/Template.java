package dev.agentcanary.infra.alarm;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.paging.MaintenanceWindows;
import dev.agentcanary.infra.paging.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;

/// A stack of nothing but topics, alarms and maintenance windows, synthesized.
public record Template(Stack stack, Map<String, Object> json) {
  /// Without context.
  public static Template of(Canary canary) {
    return of(canary, Map.of());
  }

  /// @param context as `-c key=value` on the command line
  public static Template of(Canary canary, Map<String, Object> context) {
    App app = new App(AppProps.builder().context(context).build());
    Environment environment =
        Environment.builder()
            .account(canary.runtime().account())
            .region(canary.runtime().region())
            .build();
    Stack stack = new Stack(app, "Test", StackProps.builder().env(environment).build());
    Topics topics = new Topics(stack, canary);
    CanaryAlarms alarms = new CanaryAlarms(stack, canary, topics);
    new MaintenanceWindows(stack, canary, alarms.composites());
    return new Template(
        stack, software.amazon.awscdk.assertions.Template.fromStack(stack).toJSON());
  }

  /// The properties of all resources of a type.
  public List<Map<String, Object>> properties(String type) {
    List<Map<String, Object>> found = new ArrayList<>();
    for (Object resource : map(json.get("Resources")).values()) {
      if (map(resource).get("Type").equals(type)) {
        found.add(map(map(resource).get("Properties")));
      }
    }
    return found;
  }

  /// The properties of the resource of a type whose `key` is `value`.
  public Map<String, Object> one(String type, String key, Object value) {
    return properties(type).stream()
        .filter(properties -> value.equals(properties.get(key)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " with " + key + " " + value));
  }

  /// A JSON object as a map.
  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(Object json) {
    return (Map<String, Object>) json;
  }

  /// A JSON array of objects.
  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> list(Object json) {
    return json == null ? List.of() : (List<Map<String, Object>>) json;
  }
}
