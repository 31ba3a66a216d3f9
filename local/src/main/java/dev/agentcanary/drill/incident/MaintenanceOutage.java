package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.plan.MaintenanceWindow;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An outage that was announced.
final class MaintenanceOutage implements Incident {
  @Override
  public String name() {
    return "maintenance-window";
  }

  @Override
  public String story() {
    return "The agent is down at the beginning of a maintenance window of the plan. Nobody is told"
        + " anything.";
  }

  @Override
  public Optional<String> impossible(Stage stage) {
    if (stage.plan().deployment().maintenance().isEmpty()) {
      return Optional.of("the plan has no maintenance window");
    }
    return outage(stage).isPositive()
        ? Optional.empty()
        : Optional.of("the first window is too short for an outage to come and clear in it");
  }

  private static Duration outage(Stage stage) {
    MaintenanceWindow window = stage.plan().deployment().maintenance().getFirst();
    return window.duration().minus(stage.cleared().time()).minusMinutes(1);
  }

  /// The outage leaves time for the alarms to clear.
  @Override
  public Script script(Stage stage) {
    MaintenanceWindow window = stage.plan().deployment().maintenance().getFirst();
    Instant begin = Windows.firstAfter(window, stage.start());
    Duration lead = stage.firing(stage.lead()).plusMinutes(1);
    Stage night = stage.from(begin.minus(lead));
    Duration over = lead.plus(outage(stage));
    return new Script(
        night.start(),
        Timeline.begin()
            .until(lead, "all is well", World.WELL)
            .until(
                over,
                "in the maintenance window the agent answers 500",
                World.agent(new AgentCondition.Replying(CannedReply.SERVER_ERROR)))
            .until(lead.plus(window.duration()).plusHours(2), "all is well again", World.WELL),
        Expected.silence("the outage was announced"));
  }
}
