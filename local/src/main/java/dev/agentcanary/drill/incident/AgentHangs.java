package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;

/// An outage without an error.
final class AgentHangs implements Incident {
  @Override
  public String name() {
    return "agent-hangs";
  }

  @Override
  public String story() {
    return "The agent takes every request and never answers. It pages once, and once that "
        + "it is over.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage);
    return trouble.script(
        "the agent hangs",
        World.agent(new AgentCondition.Hanging()),
        stage.cleared(),
        trouble.pages("down", stage.once(Trouble.anAnswer(stage))));
  }
}
