package dev.agentcanary.infra.cost;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.Canary;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.Where;
import dev.agentcanary.plan.yaml.YamlPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Canaries and templates that tests reckon with.
final class Estimates {
  private static final String HEAD =
      """
      canary: reckoned
      agent: { runtime: "arn:aws:bedrock-agentcore:us-east-1:123456789012:runtime/a-0123456789" }
      regions: [us-east-1]
      """;

  private Estimates() {}

  /// A template with one of everything that a canary's stack deploys.
  static String template() {
    try {
      return Files.readString(
          Canaries.root().resolve("infra/src/test/resources/cost/canary.template.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A canary in us-east-1, with these lines in its file.
  static Canary canary(String lines) {
    PlanReading reading = YamlPlan.read("plan.yaml", HEAD + lines, _ -> Optional.empty());
    if (!(reading instanceof PlanReading.Read(CanaryPlan plan, _))
        || !(plan.agent().where() instanceof Where.Runtime(var arn, var endpoint))) {
      throw new IllegalArgumentException(reading.toString());
    }
    return new Canary(Path.of("plan.yaml"), plan, arn, endpoint, "{}", "{}");
  }

  /// So many probes of one turn, named by their numbers.
  static String probes(int count) {
    StringBuilder probes = new StringBuilder("probes:\n");
    for (int i = 0; i < count; i++) {
      probes.append("  - { probe: p%d, say: Hello }\n".formatted(i));
    }
    return probes.toString();
  }

  static CostEstimate of(String lines) {
    return CostEstimator.of(canary(lines), template());
  }

  /// Every line of an estimate, comparisons included.
  static List<CostLine> lines(CostEstimate estimate) {
    List<CostLine> lines = new ArrayList<>(estimate.itself().lines());
    lines.addAll(estimate.agent().lines());
    lines.addAll(estimate.leftRunning().lines());
    lines.addAll(estimate.synthetics().lines());
    return lines;
  }

  static CostLine line(Bill bill, String id) {
    return bill.lines().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
  }
}
