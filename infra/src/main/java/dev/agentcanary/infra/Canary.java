package dev.agentcanary.infra;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.LoadSettings;
import dev.agentcanary.plan.RuntimeArn;
import java.nio.file.Path;

/// A canary as it is deployed: a plan whose agent is a runtime.
///
/// @param file the canary file, as a person named it
/// @param plan what the file says
/// @param runtime the watched runtime; its account and region are the stack's
/// @param endpoint the watched endpoint's name, e.g. `DEFAULT`
/// @param json the plan as the canary's function carries it, see `PlanJson`
/// @param loadJson the plan as the load test's function carries it
public record Canary(
    Path file, CanaryPlan plan, RuntimeArn runtime, String endpoint, String json, String loadJson) {
  /// The names of what is deployed for it.
  public Names names() {
    return new Names(plan.canary(), runtime);
  }

  /// Whether what load tests from AWS need is deployed too.
  public boolean loadsFromAws() {
    return plan.load().map(LoadSettings::onAws).orElse(false);
  }
}
