package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;
import java.time.Duration;

/// An outage just long enough to be confirmed.
final class AgentDownForOneRun implements Incident {
  @Override
  public String name() {
    return "agent-down-for-one-run";
  }

  @Override
  public String story() {
    return "The agent is down for the whole of one run, confirmation included, and well in "
        + "the next. It pages once, and once that it is over.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, Duration.ZERO, 1);
    return trouble.script(
        "the agent answers 500",
        World.agent(new AgentCondition.Replying(CannedReply.SERVER_ERROR)),
        stage.cleared(),
        trouble.pages("down", stage.once(Trouble.AT_ONCE)));
  }
}
