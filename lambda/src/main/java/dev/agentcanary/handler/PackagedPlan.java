package dev.agentcanary.handler;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanJson;
import dev.agentcanary.plan.PlanReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// The plan that was deployed with the function: `canary.json` at the root of its class path.
final class PackagedPlan {
  static final String NAME = "canary.json";

  private PackagedPlan() {}

  /// @throws IllegalStateException if it is not there or not right
  static CanaryPlan read() {
    try (InputStream stream = PackagedPlan.class.getClassLoader().getResourceAsStream(NAME)) {
      if (stream == null) {
        throw new IllegalStateException(NAME + ": is not in the function's package, deploy again");
      }
      return plan(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(NAME, e);
    }
  }

  private static CanaryPlan plan(String json) {
    return switch (PlanJson.read(NAME, json)) {
      case PlanReading.Read read -> read.plan();
      case PlanReading.Rejected(var problems) ->
          throw new IllegalStateException(
              problems.stream().map(Object::toString).collect(Collectors.joining("\n")));
    };
  }
}
