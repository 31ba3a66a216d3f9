package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.drill.world.World;
import java.time.Duration;

/// A day on which nothing happens.
final class HealthyDay implements Incident {
  @Override
  public String name() {
    return "healthy-day";
  }

  @Override
  public String story() {
    return "All is well for a day; runs start up to half a minute late and metrics come up "
        + "to two minutes late. Nobody is told anything.";
  }

  @Override
  public Script script(Stage stage) {
    int end = stage.later(0, Duration.ofDays(1), 12);
    return new Script(
        stage.start(),
        Timeline.begin().until(stage.firing(end), "all is well", World.WELL),
        Expected.silence("nothing happens"));
  }
}
