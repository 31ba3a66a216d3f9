package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;

/// An outage of the way to the agent.
final class CutStreams implements Incident {
  @Override
  public String name() {
    return "cut-streams";
  }

  @Override
  public String story() {
    return "Streams are cut half way. It pages like any outage.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage);
    return trouble.script(
        "streams are cut",
        World.agent(new AgentCondition.Replying(CannedReply.CUT_STREAM)),
        stage.cleared(),
        trouble.pages("down", stage.once(Trouble.anAnswer(stage))));
  }
}
