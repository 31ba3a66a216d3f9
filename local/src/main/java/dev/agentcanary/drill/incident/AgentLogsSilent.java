package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Traces;
import dev.agentcanary.drill.world.World;
import java.util.Optional;

/// An agent whose log has stopped.
final class AgentLogsSilent implements Incident {
  @Override
  public String name() {
    return "agent-logs-silent";
  }

  @Override
  public String story() {
    return "The agent answers well and writes nothing to its log, as after a role lost a permission. It is a"
        + " ticket and wakes nobody.";
  }

  @Override
  public Optional<String> impossible(Stage stage) {
    return stage.plan().footprint().agentLogs().isPresent()
        ? Optional.empty()
        : Optional.of("the plan has no `agent-logs`");
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, stage.twice().time().plusHours(1), 6);
    return trouble.script(
        "nothing is written to the agent's log",
        World.traces(new Traces.Steady(false)),
        stage.clearedTwice(),
        trouble.ticket("agent-logs", stage.twice()));
  }
}
