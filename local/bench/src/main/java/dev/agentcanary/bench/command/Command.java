package dev.agentcanary.bench.command;

import static java.util.Locale.ROOT;

import dev.agentcanary.bench.Benchmark;
import dev.agentcanary.bench.Delays;
import dev.agentcanary.bench.KnownAgent;
import dev.agentcanary.bench.Samples;
import dev.agentcanary.bench.Setting;
import dev.agentcanary.bench.Table;
import dev.agentcanary.bench.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// `canary run` as a whole process: 17 prompts of 0.35 s each, eight at a time.
public final class Command implements Benchmark {
  private static final int PROMPTS = 17;
  private static final Duration EACH = Duration.ofMillis(350);
  private static final String JUDGED = "./canary run, over the SDK";

  @Override
  public void run(Setting setting) throws Exception {
    try (KnownAgent agent = KnownAgent.http()) {
      Map<String, List<String>> commands = commands(setting, agent);
      Map<String, List<WholeProcess>> measured = new LinkedHashMap<>();
      Path directory = setting.root();
      for (int run = -1; run < setting.runs(); run++) {
        for (var command : commands.entrySet()) {
          WholeProcess process = WholeProcess.of(command.getValue(), directory, setting.scratch());
          if (process.exit() != 0) {
            throw new IllegalStateException(command.getKey() + ": exit " + process.exit());
          }
          // The launcher's first call may make its cache.
          if (run >= 0) {
            measured.computeIfAbsent(command.getKey(), _ -> new ArrayList<>()).add(process);
          }
        }
      }
      print(setting, measured);
    }
  }

  private static Map<String, List<String>> commands(Setting setting, KnownAgent agent)
      throws IOException {
    Path plan = Files.writeString(setting.scratch().resolve("plan.yaml"), plan());
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String address = agent.uri().toString();
    List<String> overSdk = List.of("run", plan.toString(), "--endpoint-url", address);
    List<String> asContainer = List.of("run", plan.toString(), "--container", address);
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put(JUDGED, joined(List.of("./canary"), overSdk));
    commands.put("./canary run, a container", joined(List.of("./canary"), asContainer));
    commands.put(
        "java -jar canary.jar run, over the SDK",
        joined(List.of(java, "-jar", "local/target/canary.jar"), overSdk));
    return commands;
  }

  private static void print(Setting setting, Map<String, List<WholeProcess>> measured) {
    Table table = new Table("17 prompts of 0.35 s, 8 at a time", "wall s", "CPU s", "peak MiB");
    measured.forEach(
        (name, processes) ->
            table.add(
                name,
                text("%.2f", middle(processes, WholeProcess::wallMs) / 1000),
                text("%.2f", middle(processes, WholeProcess::cpuSeconds)),
                text("%.0f", middle(processes, WholeProcess::peakMebibytes))));
    table.print(setting.out());
    List<WholeProcess> judged = measured.get(JUDGED);
    double wall = middle(judged, WholeProcess::wallMs) / 1000;
    double cpu = middle(judged, WholeProcess::cpuSeconds);
    double peak = middle(judged, WholeProcess::peakMebibytes);
    Target.print(
        List.of(
            new Target(JUDGED + ": wall", "<= 2.0 s", text("%.2f s", wall), wall <= 2),
            new Target(JUDGED + ": CPU", "<= 2 s", text("%.2f s", cpu), cpu <= 2),
            new Target(JUDGED + ": memory", "<= 150 MiB", text("%.0f MiB", peak), peak <= 150)),
        setting.out());
  }

  /// A plan as people write one.
  private static String plan() {
    StringBuilder plan =
        new StringBuilder(
            """
            canary: bench
            agent:
              runtime: arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/known_agent-0ZUOP04U5z
            regions: [eu-west-1]
            run: { concurrency: 8 }
            probes:
            """);
    for (int prompt = 1; prompt <= PROMPTS; prompt++) {
      plan.append("  - probe: prompt-").append(prompt).append('\n');
      plan.append("    say: ").append(Delays.whole(EACH).prompt()).append('\n');
      plan.append("    assert:\n");
      plan.append("      - { type: icontains-any, value: [welcome, hello, coach] }\n");
      plan.append("      - { type: latency, threshold: 10000 }\n");
    }
    return plan.toString();
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  private static double middle(
      List<WholeProcess> processes, ToDoubleFunction<WholeProcess> figure) {
    return Samples.of(processes.stream().map(figure::applyAsDouble).toList()).median();
  }

  private static String text(String pattern, double value) {
    return String.format(ROOT, pattern, value);
  }
}
