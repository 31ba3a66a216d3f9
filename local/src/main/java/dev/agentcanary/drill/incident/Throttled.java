package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;

/// A quota that is used up.
final class Throttled implements Incident {
  @Override
  public String name() {
    return "throttled";
  }

  @Override
  public String story() {
    return "Every turn is refused with HTTP 429. It is a ticket and wakes " + "nobody.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, stage.twice().time().plusMinutes(30), 6);
    return trouble.script(
        "turns are refused with 429",
        World.agent(new AgentCondition.Replying(CannedReply.THROTTLED)),
        stage.clearedTwice(),
        trouble.tickets("throttled", stage.twice(), 2));
  }
}
