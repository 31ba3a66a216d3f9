package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;

/// An outage.
final class AgentDown implements Incident {
  @Override
  public String name() {
    return "agent-down";
  }

  @Override
  public String story() {
    return "The agent answers HTTP 500 to everything for an hour and a half. It pages once, "
        + "and once that it is over.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage);
    return trouble.script(
        "the agent answers 500",
        World.agent(new AgentCondition.Replying(CannedReply.SERVER_ERROR)),
        stage.cleared(),
        trouble.pages("down", stage.once(Trouble.AT_ONCE)));
  }
}
