package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.drill.world.World;
import java.time.Duration;

/// As many failures as the plan calls normal.
final class UsualFlakes implements Incident {
  @Override
  public String name() {
    return "usual-flakes";
  }

  @Override
  public String story() {
    return "For two days turns fail as often as the plan calls normal, each by itself. Nobody is told"
        + " anything.";
  }

  @Override
  public Script script(Stage stage) {
    int end = stage.later(0, Duration.ofDays(2), 12);
    return new Script(
        stage.start(),
        Timeline.begin()
            .until(stage.firing(end), "the usual flakes", World.agent(Trouble.usual(stage))),
        Expected.silence("the plan calls it normal"));
  }
}
