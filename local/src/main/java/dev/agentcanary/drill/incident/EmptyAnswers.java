package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;

/// An outage that looks like success.
final class EmptyAnswers implements Incident {
  @Override
  public String name() {
    return "empty-answers";
  }

  @Override
  public String story() {
    return "The agent answers HTTP 200 with nothing in it. It pages like any outage.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage);
    return trouble.script(
        "answers are empty",
        World.agent(new AgentCondition.Replying(CannedReply.EMPTY)),
        stage.cleared(),
        trouble.pages("down", stage.once(Trouble.AT_ONCE)));
  }
}
