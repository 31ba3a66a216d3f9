package dev.agentcanary.bench.load;

import dev.agentcanary.bench.Delays;
import dev.agentcanary.bench.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The same crowd by Gatling, in a process of its own, as it comes: its own flags, its report made.
final class Gatling {
  private static final List<String> FLAGS =
      List.of(
          "-Xmx1g",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");
  private static final Pattern P95 =
      Pattern.compile("\"percentiles3\": \\{\\s*\"total\": \"(\\d+)");
  private static final Pattern FAILED =
      Pattern.compile("\"numberOfRequests\": \\{[^}]*\"ko\": \"(\\d+)");

  private final Process process;
  private final CompletableFuture<Usage> usage;
  private final Path results;

  private Gatling(Process process, Path results) {
    this.process = process;
    this.results = results;
    this.usage = new CompletableFuture<>();
    Thread.ofVirtual().start(this::watch);
  }

  /// What it reported and used.
  record Outcome(double p95Ms, long failed, Usage usage) {}

  /// Starts it.
  ///
  /// @param paceMs between the starts of two turns of a user, at least
  static Gatling start(Setting setting, RemoteAgent agent, Crowd crowd, long paceMs)
      throws IOException {
    Path target = setting.root().resolve("local/bench/gatling/target");
    Path results = Files.createTempDirectory(setting.scratch(), "gatling");
    String classPath =
        target.resolve("classes") + ":" + Files.readString(target.resolve("class-path")).strip();
    List<String> flags =
        Stream.concat(
                FLAGS.stream(),
                Stream.of(
                    "-Duri=" + agent.uri(),
                    "-Dusers=" + crowd.users(),
                    "-Dturns=" + crowd.turns(),
                    "-DpaceMs=" + paceMs,
                    "-DspreadMs=" + crowd.spreadMs(),
                    "-Dprompt=" + Delays.whole(Duration.ofMillis(crowd.delayMs())).prompt()))
            .toList();
    return new Gatling(
        Jvm.start(
            setting,
            flags,
            classPath,
            "io.gatling.app.Gatling",
            "-s",
            "dev.agentcanary.bench.gatling.Users",
            "-rf",
            results.toString()),
        results);
  }

  /// When its users begin to start, nanoseconds of the machine's monotonic clock.
  long awaitBegin() throws IOException {
    var said = process.inputReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains("started...")) {
        long began = System.nanoTime();
        Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
        return began;
      }
    }
    throw new IOException("Gatling did not start");
  }

  /// Waits for its end, after [#awaitBegin].
  Outcome outcome() throws IOException, InterruptedException {
    try {
      Usage used = usage.get();
      try (Stream<Path> files = Files.walk(results)) {
        Path stats = files.filter(file -> file.endsWith("js/stats.js")).findFirst().orElseThrow();
        String json = Files.readString(stats);
        return new Outcome(number(P95, json), number(FAILED, json), used);
      }
    } catch (ExecutionException e) {
      throw new IOException("Gatling", e);
    }
  }

  private void watch() {
    try {
      usage.complete(Usage.watched(process));
    } catch (InterruptedException e) {
      usage.completeExceptionally(e);
    }
  }

  private static int number(Pattern pattern, String json) throws IOException {
    Matcher matcher = pattern.matcher(json);
    if (!matcher.find()) {
      throw new IOException("Gatling's report has no " + pattern);
    }
    return Integer.parseInt(matcher.group(1));
  }
}
