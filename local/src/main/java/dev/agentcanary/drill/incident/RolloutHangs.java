package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Bound;
import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Traces;
import dev.agentcanary.drill.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A new version that is never live.
final class RolloutHangs implements Incident {
  @Override
  public String name() {
    return "rollout-hangs";
  }

  @Override
  public String story() {
    return "A rollout to the agent's endpoint does not end. It is a ticket once it has had the plan's time, and"
        + " not before, and wakes nobody.";
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
    Bound within = stage.once(Trouble.AT_ONCE).plus("held back", Duration.ofMinutes(5));
    Trouble trouble = Trouble.lasting(stage, limit.plus(within.time()).plusHours(1), 6);
    return trouble.script(
        "a rollout does not end",
        World.traces(new Traces.Releasing(trouble.begins(), "UPDATING")),
        stage.clearedTwice(),
        expected(trouble, trouble.begins().plus(limit), within));
  }

  private static Expected expected(Trouble trouble, Duration hangs, Bound within) {
    Duration by = hangs.plus(within.time());
    return new Expected(
        new Expected.Due.Silence("nobody has to get up for it"),
        new Expected.Due.Told(
            hangs,
            by,
            1 + trouble.stage().rests(trouble.from(), trouble.to()),
            Optional.empty(),
            within.toString()),
        List.of(new Expected.Alarm("rollout", hangs, by)));
  }
}
