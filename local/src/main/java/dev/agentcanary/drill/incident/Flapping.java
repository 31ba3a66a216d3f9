package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;
import java.time.Duration;

/// An outage that comes and goes.
final class Flapping implements Incident {
  private static final int OUTAGES = 6;

  @Override
  public String name() {
    return "flapping";
  }

  @Override
  public String story() {
    return "The agent is down in every other run. It is one outage, so it pages once, and "
        + "once that it is over.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, Duration.ZERO, 2 * OUTAGES);
    Timeline timeline = trouble.peace();
    for (int run = trouble.from(); run < trouble.to(); run += 2) {
      timeline =
          timeline
              .until(
                  stage.firing(run + 1),
                  "the agent answers 500",
                  World.agent(new AgentCondition.Replying(CannedReply.SERVER_ERROR)))
              .until(stage.firing(run + 2), "all is well", World.WELL);
    }
    Duration end = trouble.ends().plus(stage.cleared().time()).plusHours(1);
    return new Script(
        stage.start(),
        timeline.until(end, "all is well again", World.WELL),
        trouble.pages("down", stage.once(Trouble.AT_ONCE), stage.steady() ? 1 : OUTAGES));
  }
}
