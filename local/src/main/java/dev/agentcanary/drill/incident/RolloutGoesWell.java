package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.drill.world.Traces;
import dev.agentcanary.drill.world.World;
import java.time.Duration;
import java.util.Optional;

/// A new version that goes live.
final class RolloutGoesWell implements Incident {
  @Override
  public String name() {
    return "rollout-goes-well";
  }

  @Override
  public String story() {
    return "A rollout to the agent's endpoint takes half of the time that it may, and the new version answers"
        + " well. Nobody is told anything.";
  }

  @Override
  public Optional<String> impossible(Stage stage) {
    return stage.plan().footprint().rollout().isPresent()
        ? Optional.empty()
        : Optional.of("the plan has no `version`");
  }

  @Override
  public Script script(Stage stage) {
    Duration limit = stage.plan().footprint().rollout().orElseThrow();
    Duration begins = stage.firing(stage.lead());
    Duration live = begins.plus(limit.dividedBy(2));
    return new Script(
        stage.start(),
        Timeline.begin()
            .until(begins, "all is well", World.WELL)
            .until(
                live,
                "a version is rolled out",
                World.traces(new Traces.Releasing(begins, "UPDATING")))
            .until(
                live.plus(limit).plus(stage.clearedTwice().time()),
                "the new version is live",
                World.traces(new Traces.Releasing(live, "READY"))),
        Expected.silence("a rollout is no incident"));
  }
}
