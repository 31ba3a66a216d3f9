package dev.agentcanary.handler;

import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanJson;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.PlanVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// The plan that was deployed with the function: `canary.json` at the root of its class path.
///
/// @param version of the text, which the reports of this deployment carry
public record PackagedPlan(CanaryPlan plan, PlanVersion version) {
  static final String NAME = "canary.json";

  /// Its text.
  ///
  /// @throws IllegalStateException if it is not there
  public static String text() {
    try (InputStream stream = PackagedPlan.class.getClassLoader().getResourceAsStream(NAME)) {
      if (stream == null) {
        throw unreadable(NAME + ": is not in the function's package, deploy again");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(NAME, e);
    }
  }

  /// Reads it.
  ///
  /// @param json as [#text] gave it
  /// @throws IllegalStateException if it is not right
  public static PackagedPlan read(String json) {
    return new PackagedPlan(plan(json), PlanVersion.of(json));
  }

  private static CanaryPlan plan(String json) {
    return switch (PlanJson.read(NAME, json)) {
      case PlanReading.Read read -> read.plan();
      case PlanReading.Rejected(var problems) ->
          throw unreadable(
              problems.stream().map(Object::toString).collect(Collectors.joining("\n")));
    };
  }

  private static IllegalStateException unreadable(String problems) {
    OwnFault fault = OwnFault.PLAN_UNREADABLE;
    return new IllegalStateException(
        problems + "\n" + fault.id() + ": " + fault.meaning() + "; look at " + fault.lookAt());
  }
}
