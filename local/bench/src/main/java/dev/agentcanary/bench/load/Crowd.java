package dev.agentcanary.bench.load;

import dev.agentcanary.bench.Samples;
import dev.agentcanary.bench.Setting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Many users who ask at the same time.
///
/// @param users each over a connection of its own, opened before the first asks
/// @param turns of each user, one after another
/// @param delayMs that the agent takes for each
/// @param spreadMs over which the users start
record Crowd(int users, int turns, long delayMs, long spreadMs) {

  /// What came of it.
  ///
  /// @param failures turns that were not answered, e.g. the first
  /// @param resent requests that met a connection just closed and were sent again
  /// @param biasMs reported less true; empty if every turn failed
  record Result(Usage usage, List<String> failures, int resent, List<Double> biasMs) {
    Samples bias() {
      return Samples.of(biasMs);
    }
  }

  /// Has them ask, in a process with those flags.
  Result ask(RemoteAgent agent, Setting setting, List<String> flags)
      throws IOException, InterruptedException {
    agent.forget();
    Path file = setting.scratch().resolve("reported");
    Process process =
        Jvm.start(
            setting,
            flags,
            Caller.class,
            agent.uri().toString(),
            Integer.toString(users),
            Integer.toString(turns),
            Long.toString(delayMs),
            Long.toString(spreadMs),
            file.toString());
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("the process that asks failed");
    }
    List<String> lines = said.lines().toList();
    return compared(
        agent,
        Usage.parse(lines.getFirst()),
        Integer.parseInt(lines.getLast()),
        Files.readAllLines(file));
  }

  private Result compared(RemoteAgent agent, Usage usage, int resent, List<String> lines)
      throws IOException {
    List<String> failures = lines.stream().filter(line -> line.startsWith("failed")).toList();
    Map<String, Long> truths = agent.truths(users * turns - failures.size());
    List<Double> bias = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      if (truths.containsKey(words[0])) {
        bias.add((Long.parseLong(words[1]) - truths.get(words[0])) / 1e6);
      }
    }
    return new Result(usage, failures, resent, bias);
  }
}
