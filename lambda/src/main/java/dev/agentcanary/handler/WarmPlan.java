package dev.agentcanary.handler;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.check.Check;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Confirmation;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.RunSettings;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.TokenGrant;
import dev.agentcanary.plan.Turn;
import dev.agentcanary.plan.Where;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A plan that touches all that the real one will: its transport, pointed at the loopback, and each
/// of its checks once, in two probes side by side.
final class WarmPlan {
  /// Credentials that open nothing.
  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_ACCESS_KEY_ID", "warm",
          "AWS_SECRET_ACCESS_KEY", "warm",
          "AWS_SESSION_TOKEN", "warm",
          "WARM_ID", "warm",
          "WARM_SECRET", "warm");

  private WarmPlan() {}

  static CanaryPlan of(CanaryPlan plan, URI loopback) {
    List<Check> checks =
        plan.probes().stream()
            .flatMap(probe -> probe.turns().stream())
            .flatMap(turn -> turn.checks().stream())
            .toList();
    List<Turn> turns = List.of(new Turn("warm", checks));
    return new CanaryPlan(
        plan.canary(),
        new Target(
            moved(plan.agent().where(), loopback),
            plan.agent().payload(),
            plan.agent().headers(),
            AnswerSettings.DEFAULT),
        plan.regions(),
        plan.schedule(),
        plan.objectives(),
        plan.footprint(),
        Confirmation.NONE,
        settings(),
        plan.notifying(),
        plan.deployment(),
        Optional.empty(),
        plan.redact(),
        List.of(
            new Probe("warm-1", Optional.empty(), turns),
            new Probe("warm-2", Optional.empty(), turns)));
  }

  private static Where moved(Where where, URI loopback) {
    return switch (where) {
      case Where.Runtime runtime -> runtime;
      case Where.BearerRuntime bearer ->
          new Where.BearerRuntime(
              bearer.arn(),
              bearer.endpoint(),
              new TokenGrant(
                  loopback,
                  new TokenGrant.Credentials.Environment("WARM_ID", "WARM_SECRET"),
                  bearer.grant().scope()));
      case Where.Container _ -> new Where.Container(loopback);
    };
  }

  private static RunSettings settings() {
    Duration bound = Duration.ofSeconds(4);
    return new RunSettings(
        2, bound, bound, bound, Duration.ofSeconds(1), new RunSettings.EachRun.All());
  }
}
