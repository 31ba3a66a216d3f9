package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import java.util.Optional;

/// An agent that talks nonsense.
final class WrongEverywhere implements Incident {
  @Override
  public String name() {
    return "wrong-everywhere";
  }

  @Override
  public String story() {
    return "Every probe gets a fluent answer that has nothing to do with the question. It "
        + "pages or is a ticket, as `notify.wrong` says.";
  }

  @Override
  public Optional<String> impossible(Stage stage) {
    return stage.answers().fallible().isEmpty()
        ? Optional.of("the plan asserts nothing of what the agent says")
        : Optional.empty();
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage);
    return trouble.script(
        "every probe is answered wrong",
        World.agent(new AgentCondition.Saying(stage.answers().wrong())),
        stage.clearedInTurn(),
        trouble.wrong());
  }
}
