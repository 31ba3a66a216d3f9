package dev.agentcanary.cli;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Confirmation;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.time.Duration;

/// Plans as the command line changes them.
final class PlanChanges {
  private PlanChanges() {}

  /// Without rounds of confirmation, unless `confirm`.
  static CanaryPlan confirmed(CanaryPlan plan, boolean confirm) {
    Confirmation is = plan.confirm();
    return confirm ? plan : with(plan, plan.agent(), is.within(0, is.spacing()));
  }

  /// With rounds `speed` times closer together.
  static CanaryPlan faster(CanaryPlan plan, double speed) {
    Confirmation is = plan.confirm();
    Duration spacing = Duration.ofNanos(Math.round(is.spacing().toNanos() / speed));
    return with(plan, plan.agent(), is.within(is.rounds(), spacing));
  }

  /// With the agent somewhere else.
  static CanaryPlan moved(CanaryPlan plan, Where where) {
    Target is = plan.agent();
    return with(plan, new Target(where, is.payload(), is.headers(), is.answer()), plan.confirm());
  }

  private static CanaryPlan with(CanaryPlan plan, Target agent, Confirmation confirm) {
    return new CanaryPlan(
        plan.canary(),
        agent,
        plan.regions(),
        plan.schedule(),
        plan.objectives(),
        plan.footprint(),
        confirm,
        plan.run(),
        plan.notifying(),
        plan.deployment(),
        plan.load(),
        plan.redact(),
        plan.probes());
  }
}
