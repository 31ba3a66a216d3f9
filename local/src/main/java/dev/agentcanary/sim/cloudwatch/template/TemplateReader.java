package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads a synthesized template, `cdk.out/X.template.json`.
public final class TemplateReader {
  private TemplateReader() {}

  /// Reads its text for a deployment.
  public static TemplateReading read(String text, Deployment deployment) {
    return switch (JsonText.parse(text)) {
      case JsonText.Parsed.Malformed(var line, var column, var message) ->
          new TemplateReading.Malformed(line + ":" + column, message);
      case JsonText.Parsed.Value(Json.Obj root) when root.get("Resources").isPresent() ->
          new TemplateReading.Read(read(root, deployment));
      case JsonText.Parsed.Value _ ->
          new TemplateReading.Malformed("1:1", "no object with Resources: not a template");
    };
  }

  private static StackTemplate read(Json.Obj root, Deployment deployment) {
    Map<String, Resource> resources = new LinkedHashMap<>();
    members(root, "Resources").forEach((id, json) -> resources.put(id, Resource.of(id, json)));
    References references = new References(resources, members(root, "Parameters"), deployment);
    StackCollector collector = new StackCollector(references);
    resources.values().forEach(collector::add);
    members(root, "Outputs").values().forEach(collector::addOutput);
    return collector.template(deployment.stack());
  }

  private static Map<String, Json> members(Json.Obj root, String name) {
    return root.get(name).orElse(new Json.Obj(Map.of())) instanceof Json.Obj object
        ? object.members()
        : Map.of();
  }
}
