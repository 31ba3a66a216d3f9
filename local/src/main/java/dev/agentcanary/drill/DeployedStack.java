package dev.agentcanary.drill;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.sim.cloudwatch.template.Deployment;
import dev.agentcanary.sim.cloudwatch.template.StackTemplate;
import dev.agentcanary.sim.cloudwatch.template.TemplateReader;
import dev.agentcanary.sim.cloudwatch.template.TemplateReading;
import java.time.Duration;
import java.util.Optional;

/// The synthesized stack of a canary, as far as it matters to a drill.
///
/// @param template alarms and topics
/// @param functionTimeout of the function in it
public record DeployedStack(StackTemplate template, Duration functionTimeout) {

  /// What came of reading one.
  public sealed interface Reading {
    /// It is a template.
    record Read(DeployedStack stack) implements Reading {}

    /// It is none, or has no alarm.
    record Rejected(String reason) implements Reading {}
  }

  /// Reads a template.
  ///
  /// @param plan of its canary; a function without a timeout is taken to have the plan's
  public static Reading read(String text, CanaryPlan plan) {
    return switch (TemplateReader.read(text, Deployment.of("canary-" + plan.canary()))) {
      case TemplateReading.Malformed(String where, String reason) ->
          new Reading.Rejected(where + ": " + reason);
      case TemplateReading.Read(StackTemplate template)
          when template.alarms().isEmpty() && template.notEvaluated().isEmpty() ->
          new Reading.Rejected("no alarm is in it: it is not the template of a canary's stack");
      case TemplateReading.Read(StackTemplate template) ->
          new Reading.Read(
              new DeployedStack(
                  template, timeout(text).orElseGet(() -> plan.run().functionTimeout())));
    };
  }

  private static Optional<Duration> timeout(String text) {
    if (JsonText.parse(text) instanceof JsonText.Parsed.Value(Json.Obj root)
        && root.get("Resources").orElse(root) instanceof Json.Obj resources) {
      for (Json each : resources.members().values()) {
        if (each instanceof Json.Obj resource
            && resource.get("Type").equals(Optional.of(new Json.Str("AWS::Lambda::Function")))
            && resource.get("Properties").orElse(resource) instanceof Json.Obj properties
            && properties.get("Timeout").orElse(root) instanceof Json.Num(var seconds)) {
          return Optional.of(Duration.ofSeconds(seconds.longValue()));
        }
      }
    }
    return Optional.empty();
  }
}
