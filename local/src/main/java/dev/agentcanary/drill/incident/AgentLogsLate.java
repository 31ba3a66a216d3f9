package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Traces;
import dev.agentcanary.drill.world.World;
import java.util.Optional;

/// A log that is late once.
final class AgentLogsLate implements Incident {
  @Override
  public String name() {
    return "agent-logs-late";
  }

  @Override
  public String story() {
    return "One run does not find the agent's last event, because CloudWatch Logs is late with it. Nobody is"
        + " told anything.";
  }

  @Override
  public Optional<String> impossible(Stage stage) {
    return stage.plan().footprint().agentLogs().isPresent()
        ? Optional.empty()
        : Optional.of("the plan has no `agent-logs`");
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, java.time.Duration.ZERO, 1);
    return trouble.script(
        "the agent's last event cannot be found yet",
        World.traces(new Traces.Steady(false)),
        stage.clearedTwice(),
        Expected.silence("one late event is no trouble"));
  }
}
