package dev.agentcanary.bench.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One process, from its start to its end.
///
/// CPU time and peak memory are read from GNU time where it is installed, and are NaN elsewhere.
///
/// @param exit its exit code
/// @param firstMs until its first output
/// @param wallMs until its end
/// @param cpuSeconds of user and system
/// @param peakMebibytes resident
record WholeProcess(
    int exit, double firstMs, double wallMs, double cpuSeconds, double peakMebibytes) {
  private static final Path GNU_TIME = Path.of("/usr/bin/time");

  /// Runs a command in that directory.
  ///
  /// @param scratch for what is measured
  static WholeProcess of(List<String> command, Path directory, Path scratch)
      throws IOException, InterruptedException {
    Path measured = scratch.resolve("time");
    ProcessBuilder builder = new ProcessBuilder(timed(command, measured));
    builder.directory(directory.toFile());
    builder.environment().put("AWS_ACCESS_KEY_ID", "bench");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "bench");
    builder.redirectError(scratch.resolve("errors").toFile());
    long began = System.nanoTime();
    Process process = builder.start();
    process.getOutputStream().close();
    double first;
    try (InputStream output = process.getInputStream()) {
      output.read();
      first = (System.nanoTime() - began) / 1e6;
      output.readAllBytes();
    }
    int exit = process.waitFor();
    double wall = (System.nanoTime() - began) / 1e6;
    if (exit > 1) {
      throw new IOException(command + ": " + Files.readString(scratch.resolve("errors")));
    }
    double[] figures = figures(measured);
    return new WholeProcess(exit, first, wall, figures[0] + figures[1], figures[2] / 1024);
  }

  private static List<String> timed(List<String> command, Path measured) throws IOException {
    if (!isGnuTime()) {
      return command;
    }
    List<String> timed =
        new ArrayList<>(List.of(GNU_TIME.toString(), "-f", "%U %S %M", "-o", measured.toString()));
    timed.addAll(command);
    return timed;
  }

  private static boolean isGnuTime() throws IOException {
    if (!Files.isExecutable(GNU_TIME)) {
      return false;
    }
    Process version =
        new ProcessBuilder(GNU_TIME.toString(), "--version").redirectErrorStream(true).start();
    return new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .contains("GNU");
  }

  /// User and system seconds, peak KiB: the last line, for a note on the exit code may precede it.
  private static double[] figures(Path measured) throws IOException {
    if (!Files.exists(measured)) {
      return new double[] {Double.NaN, Double.NaN, Double.NaN};
    }
    String[] words = Files.readAllLines(measured).getLast().split(" ");
    return new double[] {
      Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2])
    };
  }
}
