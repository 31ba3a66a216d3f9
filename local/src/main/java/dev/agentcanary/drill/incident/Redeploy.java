package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Invocations;
import dev.agentcanary.drill.world.World;
import java.time.Duration;

/// A deployment of a stack that is there.
final class Redeploy implements Incident {
  @Override
  public String name() {
    return "redeploy";
  }

  @Override
  public String story() {
    return "The stack is deployed again while a run is due, and that run is missed. Nobody "
        + "is told anything.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, Duration.ZERO, 1);
    Duration end = stage.firing(stage.later(trouble.to(), Duration.ofHours(2), 6));
    return new Script(
        stage.start(),
        trouble
            .peace()
            .deployedUntil(
                trouble.ends(),
                "the stack is deployed again, a run is missed",
                World.invocations(Invocations.NONE))
            .until(end, "runs come", World.WELL),
        Expected.silence("a deployment is no incident"));
  }
}
