package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;

/// An outage inside a stream.
final class ErrorEvents implements Incident {
  @Override
  public String name() {
    return "error-events";
  }

  @Override
  public String story() {
    return "The agent answers HTTP 200 with a stream that breaks off half way with an error "
        + "event. It pages like any outage.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage);
    return trouble.script(
        "streams end with an error event",
        World.agent(new AgentCondition.Replying(CannedReply.ERROR_EVENT)),
        stage.cleared(),
        trouble.pages("down", stage.once(Trouble.anAnswer(stage))));
  }
}
