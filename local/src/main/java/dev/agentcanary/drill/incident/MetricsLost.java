package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.MetricPath;
import dev.agentcanary.drill.world.World;

/// A canary that nobody hears.
final class MetricsLost implements Incident {
  @Override
  public String name() {
    return "metrics-lost";
  }

  @Override
  public String story() {
    return "Runs go on, but no metric arrives. It pages: nobody is watching the agent.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, stage.silence().time().plusMinutes(45), 3);
    return trouble.script(
        "metrics are lost",
        World.path(new MetricPath.Lost()),
        stage.heardAgain(),
        trouble.silent());
  }
}
