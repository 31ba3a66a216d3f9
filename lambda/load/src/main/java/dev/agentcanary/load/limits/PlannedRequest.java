package dev.agentcanary.load.limits;

import dev.agentcanary.load.engine.LoadRequest;
import dev.agentcanary.load.engine.RateLimits;
import dev.agentcanary.load.engine.StopRule;
import dev.agentcanary.load.engine.WeightedProbe;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Share;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.LoadSettings;
import dev.agentcanary.plan.Probe;
import java.util.List;

/// A load test as its plan wants it carried out.
public final class PlannedRequest {
  /// Of an agent that no account's quota stands before.
  public static final RateLimits UNLIMITED = new RateLimits(1_000_000, 1_000_000);

  private PlannedRequest() {}

  /// Puts it together.
  ///
  /// @param test its id
  /// @param target what is asked, for people
  /// @param share the part that is to be carried out; the limits are shared out as well
  /// @param limits of all shards together
  public static LoadRequest of(
      CanaryPlan plan,
      String test,
      String target,
      LoadProfile profile,
      Share share,
      RateLimits limits) {
    return new LoadRequest(
        plan.canary(),
        test,
        target,
        profile,
        share,
        probes(plan),
        new RateLimits(
            limits.sessionsPerSecond() / share.of(), limits.turnsPerSecond() / share.of()),
        stopRule(plan),
        plan.run().turnTimeout(),
        plan.run().stopTimeout());
  }

  /// How fast the plan lets a runtime be asked.
  public static RateLimits limits(CanaryPlan plan) {
    LoadSettings settings = settings(plan);
    return new RateLimits(settings.newSessionsPerSecond(), settings.turnsPerSecond());
  }

  /// When the plan wants a test ended.
  public static StopRule stopRule(CanaryPlan plan) {
    LoadSettings.Stop stop = settings(plan).stop();
    return new StopRule(stop.failed(), stop.throttled(), stop.leastTurns(), stop.window());
  }

  private static List<WeightedProbe> probes(CanaryPlan plan) {
    LoadSettings settings = settings(plan);
    return plan.probes().stream()
        .filter(probe -> settings.weight(probe) > 0)
        .map((Probe probe) -> new WeightedProbe(probe, settings.weight(probe)))
        .toList();
  }

  private static LoadSettings settings(CanaryPlan plan) {
    return plan.load().orElse(LoadSettings.DEFAULT);
  }
}
