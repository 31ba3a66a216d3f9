package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;
import java.time.Duration;
import java.util.Optional;

/// Failures that are gone when they are asked about again.
final class TwoBlips implements Incident {
  @Override
  public String name() {
    return "two-blips-an-hour-apart";
  }

  @Override
  public String story() {
    return "Twice, an hour apart, the agent is down for less than two of the plan's spacings, so "
        + "that a failure cannot be confirmed. Nobody is told anything.";
  }

  @Override
  public Optional<String> impossible(Stage stage) {
    return stage.plan().confirm().rounds() > 0
        ? Optional.empty()
        : Optional.of(
            "`confirm.rounds: 0` takes every failure at its word, so a blip is an outage");
  }

  @Override
  public Script script(Stage stage) {
    Duration blip = stage.plan().confirm().spacing().multipliedBy(3).dividedBy(2);
    Trouble first = Trouble.lasting(stage, Duration.ofHours(1), 2);
    World down = World.agent(new AgentCondition.Replying(CannedReply.SERVER_ERROR));
    Duration end = stage.firing(stage.later(first.to(), Duration.ofHours(2), 6));
    return new Script(
        stage.start(),
        first
            .peace()
            .until(first.begins().plus(blip), "a blip", down)
            .until(first.ends(), "all is well again", World.WELL)
            .until(first.ends().plus(blip), "another blip", down)
            .until(end, "all is well again", World.WELL),
        Expected.silence("a blip is over before it is confirmed"));
  }
}
