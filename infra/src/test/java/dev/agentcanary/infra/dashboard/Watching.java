package dev.agentcanary.infra.dashboard;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.dashboard.widget.Mark;
import dev.agentcanary.plan.PlanJson;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.Where;
import dev.agentcanary.plan.yaml.YamlPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Canaries as their dashboards show them.
final class Watching {
  static final List<String> ALARMS =
      List.of(
          "page",
          "ticket",
          "down",
          "silent",
          "wrong",
          "slow",
          "slowest",
          "flaky",
          "confirming",
          "throttled",
          "rollout",
          "agent-logs",
          "blind",
          "leaking",
          "errors",
          "undelivered");

  private static final String RUNBOOKS = "https://example.com/docs/runbooks";

  private Watching() {}

  /// The shipped canary, with all that a dashboard can be told.
  static Watched shipped() {
    return new Watched(
        Canaries.shipped(),
        ALARMS,
        Duration.ofSeconds(285),
        RUNBOOKS,
        Optional.of("About **7.40 $**, without the agent's own work."),
        List.of(new Mark(Instant.parse("2026-11-25T12:00:00Z"), "new model")));
  }

  /// A canary whose plan promises nothing, with as little as possible.
  static Watched nothingPromised() {
    return bare(Canaries.of(Path.of("src/test/resources/plans/nothing-promised.yaml")));
  }

  /// The canary of a text that is right.
  static Canary canary(String yaml) {
    return switch (YamlPlan.read("test.yaml", yaml, _ -> Optional.empty())) {
      case PlanReading.Read(var plan, var source) -> {
        Where.Runtime runtime = (Where.Runtime) plan.agent().where();
        yield new Canary(
            Path.of("test.yaml"),
            plan,
            runtime.arn(),
            runtime.endpoint(),
            PlanJson.packaged(source),
            PlanJson.write(source));
      }
      case PlanReading.Rejected(var problems) ->
          throw new IllegalArgumentException(problems + "\n" + yaml);
    };
  }

  /// A canary with only the two composites, without estimate and marks.
  static Watched bare(Canary canary) {
    return new Watched(
        canary,
        List.of("page", "ticket"),
        Duration.ofSeconds(300),
        RUNBOOKS,
        Optional.empty(),
        List.of());
  }

  /// One of many canaries, each with its own agent.
  static Watched numbered(int number, String region, String account) {
    return bare(
        canary(
            """
            canary: canary-%03d
            agent: { runtime: "arn:aws:bedrock-agentcore:%s:%s:runtime/agent_%d-AbCdEfGhIj" }
            regions: [%s]
            probes: [{ probe: hello, say: Hello }]
            """
                .formatted(number, region, account, number, region)));
  }
}
