package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Bound;
import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Expected.Due;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An outage of which some is left.
final class PartialRecovery implements Incident {
  @Override
  public String name() {
    return "partial-recovery";
  }

  @Override
  public String story() {
    return "The agent is down, then only some probes still fail, then all is well. It pages "
        + "for the outage; what is left pages or is a ticket, as `notify.wrong` says.";
  }

  @Override
  public Optional<String> impossible(Stage stage) {
    return stage.probesPerRun() > 3
        ? Optional.empty()
        : Optional.of("with so few probes in a run one is half of them, which is an outage");
  }

  @Override
  public Script script(Stage stage) {
    Trouble down = Trouble.lasting(stage);
    Trouble some = new Trouble(stage, down.to(), stage.later(down.to(), Duration.ofHours(1), 6));
    Bound within = stage.once(Trouble.AT_ONCE);
    Duration clear = some.ends().plus(stage.clearedInTurn().time());
    AgentCondition error = new AgentCondition.Replying(CannedReply.SERVER_ERROR);
    return new Script(
        stage.start(),
        down.peace()
            .until(down.ends(), "the agent answers 500", World.agent(error))
            .until(
                some.ends(),
                "a few probes still get 500",
                World.agent(new AgentCondition.Among(stage.promptsOfAFew(), error)))
            .until(clear.plusHours(1), "all is well again", World.WELL),
        new Expected(
            new Due.Told(
                down.begins(),
                down.begins().plus(within.time()),
                2,
                Optional.of(new Due.Over(some.ends(), clear)),
                within.toString()),
            new Due.Either("tickets are held back while somebody is paged"),
            List.of(
                down.alarm("down", within),
                some.alarm("wrong", stage.onceInTurn(Trouble.AT_ONCE)))));
  }
}
