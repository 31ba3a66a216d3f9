package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Invocations;
import dev.agentcanary.drill.world.World;

/// A canary that is no more.
final class CanaryDead implements Incident {
  @Override
  public String name() {
    return "canary-dead";
  }

  @Override
  public String story() {
    return "The schedule cannot start the function any more. It pages: nobody is watching "
        + "the agent.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, stage.silence().time().plusMinutes(45), 3);
    return trouble.script(
        "no run is started",
        World.invocations(Invocations.UNDELIVERED),
        stage.heardAgain(),
        trouble.silent("undelivered"));
  }
}
