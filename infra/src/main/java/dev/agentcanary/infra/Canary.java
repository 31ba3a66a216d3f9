package dev.agentcanary.infra;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.RuntimeArn;
import java.nio.file.Path;

/// A canary as it is deployed: a plan whose agent is a runtime.
///
/// @param file the canary file, as a person named it
/// @param plan what the file says
/// @param runtime the watched runtime; its account and region are the stack's
/// @param endpoint the watched endpoint's name, e.g. `DEFAULT`
/// @param json the plan as the function carries it, see `PlanJson`
public record Canary(Path file, CanaryPlan plan, RuntimeArn runtime, String endpoint, String json) {
  /// The names of what is deployed for it.
  public Names names() {
    return new Names(plan.canary(), runtime);
  }
}
