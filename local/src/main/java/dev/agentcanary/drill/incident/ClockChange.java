package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.drill.world.World;
import java.time.Duration;
import java.time.Instant;

/// The night in which clocks are set forward.
final class ClockChange implements Incident {
  @Override
  public String name() {
    return "clock-change";
  }

  @Override
  public String story() {
    return "Nothing happens but that clocks in Europe are set forward by an hour. Nobody is "
        + "told anything.";
  }

  @Override
  public Script script(Stage stage) {
    Instant before = Instant.parse("2026-03-28T18:00:00Z");
    Stage night = stage.from(before);
    int end = night.later(0, Duration.ofDays(1), 12);
    return new Script(
        before,
        Timeline.begin()
            .until(Duration.ofHours(7), "all is well", World.WELL)
            .until(night.firing(end), "summer time", World.WELL),
        Expected.silence("alarms count in UTC"));
  }
}
