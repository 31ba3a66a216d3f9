package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import java.time.Duration;

/// An agent that takes its time.
final class Slow implements Incident {
  @Override
  public String name() {
    return "slow";
  }

  @Override
  public String story() {
    return "Every answer takes at least three times as long as in health, for four hours. It is a "
        + "ticket if the plan has an objective for it, and wakes nobody.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, Duration.ofHours(4).plus(stage.slow().time()), 12);
    return trouble.script(
        "every answer takes longer than promised",
        World.agent(new AgentCondition.Slow(stage.slowdown())),
        stage.clearedAfterHours(),
        Slowness.expected(stage, trouble, stage.slow(), 2));
  }
}
