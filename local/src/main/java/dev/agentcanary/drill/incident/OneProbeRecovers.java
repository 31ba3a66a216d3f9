package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Expected.Due;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.SimulatedCanary;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Something that one question needs is busy again and again, and soon there again.
final class OneProbeRecovers implements Incident {
  private static final int EACH = 3;

  /// `flaky` is at its limit meanwhile and may come and go, until this alarm is on.
  private static final int MOST_TICKETS = 10;

  /// After so many spacings a probe that fails alone is asked for the second time.
  private static final int AGAIN = 4;

  /// Of so many standard deviations more runs than usual, chance makes nobody doubt.
  private static final int SIGMAS = 7;

  @Override
  public String name() {
    return "one-probe-recovers";
  }

  @Override
  public String story() {
    return "In every third run one probe fails at first and recovers when it is asked again; the"
        + " others flake as usual. It is a ticket within a day and wakes nobody.";
  }

  @Override
  public Optional<String> impossible(Stage stage) {
    if (stage.plan().confirm().rounds() == 0) {
      return Optional.of("`confirm.rounds: 0` asks nobody again");
    }
    if (stage.answers().fallible().isEmpty()) {
      return Optional.of("the plan asserts nothing of what the agent says");
    }
    if (stage.plan().confirm().spacing().multipliedBy(AGAIN).compareTo(busy(stage)) <= 0) {
      return Optional.of("it is confirmed in less time than a run may start late");
    }
    return stage.steady()
        ? Optional.empty()
        : Optional.of("its runs are not evenly apart, so nothing comes in every third of them");
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, stage.confirming().time().plusHours(1), 24);
    AgentCondition usual = Trouble.usual(stage);
    AgentCondition recurring =
        new AgentCondition.Recurring(
            stage.start().plus(trouble.begins()),
            stage.longestGap().multipliedBy(EACH),
            busy(stage),
            new AgentCondition.Replying(CannedReply.SERVER_ERROR),
            usual);
    return trouble.script(
        "one probe fails in every third run, at first",
        World.agent(new AgentCondition.Among(stage.promptsOfOne(), recurring, usual)),
        stage.confirming(),
        isPlain(stage)
            ? trouble.tickets("confirming", stage.confirming(), MOST_TICKETS)
            : new Expected(
                new Due.Either("few runs, or many probes, hide a single one"),
                new Due.Either("few runs, or many probes, hide a single one"),
                List.of()));
  }

  /// So long that every run meets it, however late it starts.
  private static Duration busy(Stage stage) {
    return SimulatedCanary.LATEST_START.plus(stage.plan().confirm().spacing().dividedBy(2));
  }

  /// Whether so many more runs ask again in a day that it cannot be chance.
  private static boolean isPlain(Stage stage) {
    double probes = stage.probesPerRun();
    double usual = 1 - Math.pow(1 - stage.plan().confirm().flakeRate(), probes);
    double more = (1 - usual) * probes / stage.plan().probes().size() / EACH;
    double share = usual + more;
    return more * stage.runsPerDay() > SIGMAS * Math.sqrt(share * (1 - share) * stage.runsPerDay());
  }
}
