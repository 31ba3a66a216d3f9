package dev.agentcanary.cli;

import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.plan.Where;
import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.agent.coach.CoachCompanion;
import dev.agentcanary.sim.agent.ideal.IdealAnswers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A simulated agent in this process that stands in for the plan's: it takes as long as the coach
/// companion was measured to, and says what the plan's assertions want to hear.
///
/// @param destination the plan, moved to it
/// @param cautions what it cannot do, for people
record EmbeddedAgent(SimulatedAgent agent, LoadDestination destination, List<String> cautions)
    implements AutoCloseable {
  private static final Map<String, String> CREDENTIALS =
      Map.of("AWS_ACCESS_KEY_ID", "simulated", "AWS_SECRET_ACCESS_KEY", "simulated");

  /// Starts it.
  ///
  /// @param speed simulated seconds in a real one
  static EmbeddedAgent start(PlanReading.Read read, double speed) {
    IdealAnswers answers = IdealAnswers.of(read, new CoachCompanion());
    CanaryPlan plan = signed(read.plan());
    SimulatedAgent agent =
        Wiring.simulatedAgent(
            SimulatedAgentSettings.DEFAULT
                .withSpeed(speed)
                .withEndpoints(endpoints(plan))
                .withCompanion(answers.healthy()));
    CanaryPlan moved =
        plan.agent().where() instanceof Where.Container
            ? PlanChanges.moved(plan, new Where.Container(agent.url()))
            : plan;
    return new EmbeddedAgent(
        agent,
        new LoadDestination(
            moved,
            new AwsSettings(CREDENTIALS, Optional.of(agent.url())),
            "the embedded simulated agent, with latencies as measured on the coach companion"
                + (speed == 1 ? "" : ", " + speed + " times faster"),
            LoadDestination.Kind.EMBEDDED),
        answers.impossible());
  }

  /// It asks nobody for a token.
  private static CanaryPlan signed(CanaryPlan plan) {
    return plan.agent().where() instanceof Where.BearerRuntime(RuntimeArn arn, String endpoint, _)
        ? PlanChanges.moved(plan, new Where.Runtime(arn, endpoint))
        : plan;
  }

  private static Set<String> endpoints(CanaryPlan plan) {
    return plan.agent().where() instanceof Where.Runtime(_, String endpoint)
        ? Set.of(endpoint)
        : SimulatedAgentSettings.DEFAULT.endpoints();
  }

  @Override
  public void close() {
    agent.close();
  }
}
