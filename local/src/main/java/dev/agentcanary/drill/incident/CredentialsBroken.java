package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;

/// A canary that is not let in.
final class CredentialsBroken implements Incident {
  @Override
  public String name() {
    return "credentials-broken";
  }

  @Override
  public String story() {
    return "The service refuses the canary's credentials. It says nothing of the agent, so "
        + "it is a ticket and wakes nobody.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, stage.twice().time().plusHours(1), 6);
    return trouble.script(
        "the canary's credentials are refused",
        World.agent(new AgentCondition.Replying(CannedReply.REFUSED)),
        stage.clearedTwice(),
        trouble.ticket("blind", stage.twice()));
  }
}
