package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Bound;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Traces;
import dev.agentcanary.drill.world.World;
import java.time.Duration;
import java.util.Optional;

/// A new version that cannot be rolled out.
final class RolloutFails implements Incident {
  @Override
  public String name() {
    return "rollout-fails";
  }

  @Override
  public String story() {
    return "A rollout to the agent's endpoint fails, and the old version goes on answering well. It is a"
        + " ticket and wakes nobody.";
  }

  @Override
  public Optional<String> impossible(Stage stage) {
    return stage.plan().footprint().rollout().isPresent()
        ? Optional.empty()
        : Optional.of("the plan has no `version`");
  }

  @Override
  public Script script(Stage stage) {
    Bound within = stage.once(Trouble.AT_ONCE).plus("held back", Duration.ofMinutes(5));
    Trouble trouble = Trouble.lasting(stage, within.time().plusHours(1), 6);
    return trouble.script(
        "a rollout has failed",
        World.traces(new Traces.Releasing(trouble.begins(), "UPDATE_FAILED")),
        stage.clearedTwice(),
        trouble.ticket("rollout", within));
  }
}
