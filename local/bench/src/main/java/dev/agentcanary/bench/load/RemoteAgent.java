package dev.agentcanary.bench.load;

import dev.agentcanary.bench.Setting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An agent over TLS in a process of its own, whose delays are known.
final class RemoteAgent implements AutoCloseable {
  /// Room for ten thousand TLS connections; the second compiler, so that it is never the slow side.
  private static final List<String> FLAGS = List.of("-XX:+UseParallelGC", "-Xmx3g", "-Xss512k");

  private final Process process;
  private final BufferedReader said;
  private final PrintWriter say;
  private final URI uri;
  private final Path scratch;

  private RemoteAgent(Process process, Path scratch) throws IOException {
    this.process = process;
    this.scratch = scratch;
    this.said = process.inputReader(StandardCharsets.UTF_8);
    this.say = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    this.uri = URI.create(said.readLine());
  }

  static RemoteAgent start(Setting setting) throws IOException {
    return new RemoteAgent(
        Jvm.start(setting, FLAGS, AgentProcess.class, setting.scratch().toString()),
        setting.scratch());
  }

  URI uri() {
    return uri;
  }

  void forget() throws IOException {
    command("forget");
  }

  /// Holds back every answer for so long, from now on.
  void hold(Duration time) throws IOException {
    command("hold " + time.toMillis());
  }

  /// Nanoseconds from the arrival of a prompt to the end of its answer, by session.
  Map<String, Long> truths(int count) throws IOException {
    Path file = scratch.resolve("truths");
    command("truths " + count + " " + file);
    Map<String, Long> truths = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split(" ");
      truths.put(words[0], Long.parseLong(words[1]));
    }
    return truths;
  }

  @Override
  public void close() {
    process.destroy();
  }

  private void command(String line) throws IOException {
    say.println(line);
    if (!"done".equals(said.readLine())) {
      throw new IOException("the agent's process failed at: " + line);
    }
  }
}
