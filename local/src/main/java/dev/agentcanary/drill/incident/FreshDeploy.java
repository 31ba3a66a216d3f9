package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.drill.world.World;
import java.time.Duration;

/// The first hours of a stack.
final class FreshDeploy implements Incident {
  @Override
  public String name() {
    return "fresh-deploy";
  }

  @Override
  public String story() {
    return "The stack is deployed for the first time: alarms are there before any metric "
        + "is. Nobody is told anything.";
  }

  @Override
  public Script script(Stage stage) {
    int end = stage.later(0, Duration.ofHours(3), 6);
    return new Script(
        stage.start(),
        Timeline.begin()
            .until(stage.firing(0), "the stack is deployed, no run has been yet", World.WELL)
            .until(stage.firing(end), "runs come", World.WELL),
        Expected.silence("a deployment is no incident"));
  }
}
