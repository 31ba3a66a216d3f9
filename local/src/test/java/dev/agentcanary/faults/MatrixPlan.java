package dev.agentcanary.faults;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.PayloadTemplate;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.RunSettings;
import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.TokenGrant;
import dev.agentcanary.plan.Where;
import dev.agentcanary.plan.yaml.YamlPlan;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The plan of every run of the matrix: two probes, of one turn and of two, so that an agent that
/// fails always is found down and one that fails now and then is not. Rounds follow each other at
/// once and count as if they were spaced.
final class MatrixPlan {
  /// What the agent says when it is well: the first word and the last are asked for.
  static final String ANSWER = "A heron stands in the reeds, and it is grey";

  private static final String FILE =
      """
      canary: fault-matrix
      agent: { container: http://127.0.0.1:8080 }
      confirm: { spacing: 0s }
      run: { concurrency: 4 }
      probes:
        - probe: one-turn
          say: Which bird is that?
          assert:
            - { type: contains-all, value: [heron, grey] }
        - probe: two-turns
          turns:
            - say: Look at that bird.
            - say: Which bird is it?
              assert:
                - { type: contains-all, value: [heron, grey] }
      """;

  private static final CanaryPlan PLAN = read();

  private MatrixPlan() {}

  /// The plan against an agent, over a route.
  static CanaryPlan against(URI agent, Route route, Patience patience) {
    Target target =
        new Target(where(agent, route), PayloadTemplate.DEFAULT, Map.of(), AnswerSettings.DEFAULT);
    RunSettings run =
        new RunSettings(
            PLAN.run().concurrency(),
            patience.turn(),
            patience.turn().multipliedBy(2),
            patience.run(),
            patience.stop(),
            PLAN.run().eachRun());
    return new CanaryPlan(
        PLAN.canary(),
        target,
        PLAN.regions(),
        PLAN.schedule(),
        PLAN.objectives(),
        PLAN.footprint(),
        PLAN.confirm(),
        run,
        PLAN.notifying(),
        PLAN.deployment(),
        PLAN.load(),
        PLAN.redact(),
        PLAN.probes());
  }

  private static Where where(URI agent, Route route) {
    RuntimeArn arn =
        RuntimeArn.parse("arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/a-0123456789")
            .orElseThrow();
    return switch (route) {
      case SIGV4, SIGV4_TLS -> new Where.Runtime(arn, "DEFAULT");
      case BEARER, BEARER_TLS ->
          new Where.BearerRuntime(
              arn,
              "DEFAULT",
              new TokenGrant(
                  agent.resolve("/oauth2/token"),
                  new TokenGrant.Credentials.Environment("CLIENT_ID", "CLIENT_SECRET"),
                  Optional.empty()));
      case CONTAINER, CONTAINER_TLS -> new Where.Container(agent);
    };
  }

  private static CanaryPlan read() {
    return switch (YamlPlan.read("matrix.yaml", FILE, _ -> Optional.empty())) {
      case PlanReading.Read(CanaryPlan plan, _) -> plan;
      case PlanReading.Rejected(var problems) -> throw new IllegalStateException("" + problems);
    };
  }
}
