package dev.agentcanary.sim.verdict;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.yaml.YamlPlan;
import java.util.Optional;

/// The plans whose figures are in `docs/reference/verdict.md`.
final class ReferencePlans {
  static final int PROBES = 17;

  private static final String ALL =
      """
      canary: all-probes
      agent: { container: http://localhost:8080 }
      schedule: rate(5 minutes)
      run: { concurrency: 10, turn-timeout: 30s }
      """;

  private static final String SENTINEL =
      """
      canary: sentinel
      agent: { container: http://localhost:8080 }
      schedule: rate(1 minute)
      confirm: { rounds: 3, spacing: 11s, false-pages-per-year: 4 }
      run: { concurrency: 5, turn-timeout: 20s, each-run: 1 }
      """;

  private ReferencePlans() {}

  /// Seventeen probes every five minutes, everything else by default.
  static CanaryPlan all() {
    return plan(ALL);
  }

  /// One of seventeen probes every minute. Its rounds are closer together than a blip lasts at
  /// times: that is what a page within two minutes costs.
  static CanaryPlan sentinel() {
    return plan(SENTINEL);
  }

  private static CanaryPlan plan(String head) {
    StringBuilder text = new StringBuilder(head).append("probes:\n");
    for (int probe = 1; probe <= PROBES; probe++) {
      text.append("  - { probe: p").append(probe).append(", say: Hello }\n");
    }
    return switch (YamlPlan.read("reference.yaml", text.toString(), _ -> Optional.empty())) {
      case PlanReading.Read read -> read.plan();
      case PlanReading.Rejected(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }
}
