package dev.agentcanary.bench.load;

import dev.agentcanary.load.result.OwnShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What a process used.
///
/// @param cpuMs of user and system
/// @param peakKib resident
record Usage(long cpuMs, long peakKib) {
  private static final long POLL_MS = 20;

  static Usage of(OwnShare share) {
    return new Usage(share.cpu().toMillis(), share.peakMemory() >> 10);
  }

  /// As [#line] says.
  static Usage parse(String line) {
    String[] words = line.strip().split(" ");
    return new Usage(Long.parseLong(words[0]), Long.parseLong(words[1]));
  }

  String line() {
    return cpuMs + " " + peakKib;
  }

  /// Of another process, watched until it ends; on Linux.
  static Usage watched(Process process) throws InterruptedException {
    Usage last = new Usage(0, 0);
    while (process.isAlive()) {
      Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
      last =
          new Usage(
              Math.max(last.cpuMs(), cpu.toMillis()), Math.max(last.peakKib(), peak(process)));
      Thread.sleep(POLL_MS);
    }
    return last;
  }

  private static long peak(Process process) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException _) {
      // It has just ended.
    }
    return 0;
  }
}
