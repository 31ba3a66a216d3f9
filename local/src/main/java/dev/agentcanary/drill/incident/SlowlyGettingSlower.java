package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Bound;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import java.time.Duration;

/// An agent that takes more time each hour.
final class SlowlyGettingSlower implements Incident {
  private static final int MOST = 4;

  @Override
  public String name() {
    return "slowly-getting-slower";
  }

  @Override
  public String story() {
    return "Over nine hours answers come to take several times as long as in health. It is a"
        + " ticket before the end if the plan has an objective for it, and may come and go while it"
        + " is about the objective.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, Duration.ofHours(8).plus(stage.slow().time()), 24);
    Duration lasts = trouble.ends().minus(trouble.begins());
    double perHour = (1.2 * stage.slowdown() - 1) * 3.6e6 / lasts.toMillis();
    return trouble.script(
        "answers take longer and longer",
        World.agent(new AgentCondition.Slowing(stage.start().plus(trouble.begins()), perHour)),
        stage.clearedAfterHours(),
        Slowness.expected(stage, trouble, Bound.of("until it is over", lasts), MOST));
  }
}
