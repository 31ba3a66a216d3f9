package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Bound;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;
import java.time.Duration;

/// Containers that sometimes do not come up.
final class ColdStartFailures implements Incident {
  @Override
  public String name() {
    return "cold-start-failures";
  }

  @Override
  public String story() {
    return "Some new sessions, three times as many as the plan calls normal, do not start "
        + "at the first attempt; warm ones are answered. It is a ticket after some hours, "
        + "and wakes nobody.";
  }

  @Override
  public Script script(Stage stage) {
    double rate = Math.max(0.03, 3 * stage.plan().confirm().flakeRate());
    Trouble trouble = Trouble.lasting(stage, Duration.ofHours(10), 24);
    Bound within = Bound.of("of three periods of hours", Duration.ofHours(9));
    return trouble.script(
        "some cold starts fail",
        World.agent(
            new AgentCondition.Flaky(rate, new AgentCondition.Replying(CannedReply.STARTUP))),
        stage.clearedAfterHours().plus("of hours", Duration.ofHours(3)),
        trouble.ticket("flaky", within));
  }
}
