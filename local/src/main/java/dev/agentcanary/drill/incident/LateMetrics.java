package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.Times;
import dev.agentcanary.drill.world.MetricPath;
import dev.agentcanary.drill.world.World;
import java.time.Duration;

/// Metrics that take their time.
final class LateMetrics implements Incident {
  @Override
  public String name() {
    return "late-metrics";
  }

  @Override
  public String story() {
    return "For three hours metrics arrive minutes later than usual. Nobody is told " + "anything.";
  }

  @Override
  public Script script(Stage stage) {
    Duration usual = Duration.ofMinutes(2);
    Duration latest = usual.plus(stage.plan().run().deadline().dividedBy(2));
    Trouble trouble = Trouble.lasting(stage, Duration.ofHours(3), 6);
    return trouble.script(
        "metrics come up to " + Times.of(latest) + " late",
        World.path(new MetricPath.Delayed(usual, latest)),
        stage.cleared(),
        Expected.silence("late is not never"));
  }
}
