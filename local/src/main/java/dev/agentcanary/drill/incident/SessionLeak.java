package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;

/// Sessions that cannot be stopped.
final class SessionLeak implements Incident {
  @Override
  public String name() {
    return "session-leak";
  }

  @Override
  public String story() {
    return "The agent answers well, and no session can be stopped, so each is billed until "
        + "its idle timeout. It is a ticket and wakes nobody.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, stage.hours().time().plusHours(1), 6);
    return trouble.script(
        "sessions cannot be stopped",
        World.agent(new AgentCondition.KeepingSessions()),
        stage.hours(),
        trouble.ticket("leaking", stage.hours()));
  }
}
