package dev.agentcanary.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Runs the command's real entry point in this process.
final class Canary {
  private final Map<String, String> environment = new HashMap<>();

  Canary() {
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
  }

  /// What a shell would see.
  record Result(int exitCode, String out, String err) {}

  Canary with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Result run(String... args) {
    return run(false, args);
  }

  Result onATerminal(String... args) {
    return run(true, args);
  }

  private Result run(boolean terminal, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal to = new Terminal(print(out), print(err), terminal, terminal, terminal, 100);
    int exitCode = Main.run(args, to, environment);
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
