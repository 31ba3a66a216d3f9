package dev.agentcanary.infra.alarm;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.Canary;
import dev.agentcanary.plan.PlanJson;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.Where;
import dev.agentcanary.plan.yaml.YamlPlan;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Canaries whose alarms tests look at.
final class Plans {
  private static final String HEAD =
      """
      canary: %s
      agent: { runtime: "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/agent-A1b2C3d4E5" }
      regions: [eu-west-1]
      """;

  private Plans() {}

  /// One of each sort, by name.
  static Map<String, Canary> all() {
    Path root = Canaries.root();
    Path resources = root.resolve("infra/src/test/resources/plans");
    return new TreeMap<>(
        Map.of(
            "coach-companion", Canaries.shipped(),
            "bearer-runtime", Canaries.of(root.resolve("docs/examples/bearer-runtime.yaml")),
            "minimal", Canaries.of(resources.resolve("minimal.yaml")),
            "daily", Canaries.of(resources.resolve("daily.yaml")),
            "rotating", Canaries.of(resources.resolve("rotating.yaml"))));
  }

  /// A canary of one probe with these lines in its file; nothing if they are wrong.
  static Optional<Canary> with(String name, String lines) {
    String text = HEAD.formatted(name) + lines;
    if (!text.contains("\nprobes:")) {
      text += "\nprobes: [{ probe: hello, say: Hello }]\n";
    }
    return YamlPlan.read("test.yaml", text, _ -> Optional.empty())
                instanceof PlanReading.Read(var plan, var source)
            && plan.agent().where() instanceof Where.Runtime(var arn, var endpoint)
        ? Optional.of(
            new Canary(
                Path.of("test.yaml"),
                plan,
                arn,
                endpoint,
                PlanJson.packaged(source),
                PlanJson.write(source)))
        : Optional.empty();
  }

  /// The same, for lines that are right.
  static Canary right(String lines) {
    return with("test", lines).orElseThrow(() -> new AssertionError("refused: " + lines));
  }

  /// The alarm of a kind.
  static AlarmSpec alarm(Canary canary, String kind) {
    return AlarmPlan.of(canary).alarms().stream()
        .filter(alarm -> alarm.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no alarm " + kind));
  }
}
