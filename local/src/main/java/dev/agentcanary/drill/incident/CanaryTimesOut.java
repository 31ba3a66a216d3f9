package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Invocations;
import dev.agentcanary.drill.world.World;

/// A canary that hangs.
final class CanaryTimesOut implements Incident {
  @Override
  public String name() {
    return "canary-times-out";
  }

  @Override
  public String story() {
    return "Every run hangs until Lambda ends the function, so nothing is written. It "
        + "pages: nobody is watching the agent.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, stage.silence().time().plusMinutes(45), 3);
    return trouble.script(
        "every run hangs",
        World.invocations(Invocations.HANG),
        stage.heardAgain(),
        trouble.silent("errors"));
  }
}
