package dev.agentcanary.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What a process used.
///
/// @param cpuMs of user and system
/// @param peakKib resident
record Usage(long cpuMs, long peakKib) {

  /// Of this process so far; on Linux.
  static Usage ofThisProcess() throws IOException {
    return new Usage(
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis(),
        peak(Path.of("/proc/self/status")));
  }

  /// As its text says.
  static Usage parse(String text) {
    String[] numbers = text.replaceAll("[^0-9]+", " ").strip().split(" ");
    return new Usage(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
  }

  private static long peak(Path status) throws IOException {
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }
}
