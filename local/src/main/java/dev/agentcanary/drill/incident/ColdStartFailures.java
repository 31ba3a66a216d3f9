package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Bound;
import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Expected.Due;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;
import java.util.List;

/// Containers that sometimes do not come up.
final class ColdStartFailures implements Incident {
  private static final int SIGMAS = 7;
  private static final int ENOUGH = 300;

  @Override
  public String name() {
    return "cold-start-failures";
  }

  @Override
  public String story() {
    return "Some new sessions, three times as many as the plan calls normal, do not start "
        + "at the first attempt; warm ones are answered. It is a ticket after some hours; "
        + "as it lies between what the plan calls normal and what it calls down, it may page, too.";
  }

  @Override
  public Script script(Stage stage) {
    double probes = stage.probesWhileFlaky();
    double normal = stage.plan().confirm().flakeRate();
    double chance = SIGMAS * Math.sqrt(normal * (1 - normal) / probes);
    double rate = Math.min(0.5, Math.max(Math.max(0.03, 3 * normal), normal + chance));
    Bound within = stage.flaky();
    Trouble trouble = Trouble.lasting(stage, within.time().plusHours(1), 24);
    return trouble.script(
        "some cold starts fail",
        World.agent(
            new AgentCondition.Flaky(rate, new AgentCondition.Replying(CannedReply.STARTUP))),
        within.plus("until it has left", within.time()),
        expected(stage, trouble, within, probes));
  }

  /// With few probes, chance can make several failures in a row of some, which is an outage.
  private static Expected expected(Stage stage, Trouble trouble, Bound within, double probes) {
    if (stage.plan().objectives().availability().isEmpty()) {
      return new Expected(
          new Due.Silence("the plan has no objective of availability"),
          new Due.Either("runs that ask again may be too many"),
          List.of());
    }
    return probes >= ENOUGH
        ? trouble.ticketOrPage("flaky", within)
        : new Expected(
            new Due.Either("few probes may fail several times by chance"),
            new Due.Either("few probes may fail several times by chance"),
            List.of());
  }
}
