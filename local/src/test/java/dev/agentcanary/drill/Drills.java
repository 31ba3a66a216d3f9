package dev.agentcanary.drill;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.yaml.YamlPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Drills of the plans whose templates are goldens of `infra`: the very alarms that are deployed.
public final class Drills {
  private static final Path TEMPLATES = Path.of("../infra/src/test/resources/goldens/templates");

  private Drills() {}

  public static PlanReading.Read shippedPlan() {
    return plan("../canaries/coach-companion.yaml");
  }

  public static PlanReading.Read plan(String file) {
    return switch (YamlPlan.read(Path.of(file), _ -> Optional.empty())) {
      case PlanReading.Read read -> read;
      case PlanReading.Rejected(var problems) -> throw new IllegalStateException("" + problems);
    };
  }

  public static DrillSet shipped() {
    return set(shippedPlan(), template("coach-companion"));
  }

  public static DrillSet set(PlanReading.Read plan, String template) {
    return switch (DeployedStack.read(template, plan.plan())) {
      case DeployedStack.Reading.Read(var stack) -> DrillSet.of(plan, stack);
      case DeployedStack.Reading.Rejected(String reason) -> throw new IllegalStateException(reason);
    };
  }

  public static String template(String canary) {
    try {
      return Files.readString(TEMPLATES.resolve(canary + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The shipped stack with one alarm's properties, as JSON on one line, changed.
  ///
  /// @param from a regular expression that must be found in it
  static DrillSet broken(String alarm, String from, String to) {
    Json.Obj root = (Json.Obj) json(template("coach-companion"));
    Map<String, Json> resources = new LinkedHashMap<>(object(root, "Resources").members());
    String id =
        resources.entrySet().stream()
            .filter(one -> named((Json.Obj) one.getValue(), "coach-companion-" + alarm))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    String before = JsonText.write(resources.get(id));
    String after = before.replaceAll(from, to);
    if (after.equals(before)) {
      throw new IllegalArgumentException(from + " is not in " + before);
    }
    resources.put(id, json(after));
    Map<String, Json> members = new LinkedHashMap<>(root.members());
    members.put("Resources", new Json.Obj(resources));
    return set(shippedPlan(), JsonText.write(new Json.Obj(members)));
  }

  private static boolean named(Json.Obj resource, String name) {
    return resource.get("Properties").orElse(resource) instanceof Json.Obj properties
        && properties.get("AlarmName").equals(Optional.of(new Json.Str(name)));
  }

  private static Json.Obj object(Json.Obj of, String name) {
    return (Json.Obj) of.get(name).orElseThrow();
  }

  private static Json json(String text) {
    return switch (JsonText.parse(text)) {
      case JsonText.Parsed.Value(Json value) -> value;
      case JsonText.Parsed.Malformed malformed -> throw new IllegalStateException("" + malformed);
    };
  }
}
