package dev.agentcanary.load.engine;

import dev.agentcanary.load.result.OwnShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/// What this process has used since it began: its processor time, and the most memory that it had
/// resident, which only Linux tells (`VmHWM`, see proc(5)).
public final class ProcessShare implements Supplier<OwnShare> {
  private static final Path STATUS = Path.of("/proc/self/status");

  @Override
  public OwnShare get() {
    Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return new OwnShare(cpu, peakMemory(), Runtime.getRuntime().availableProcessors());
  }

  private static long peakMemory() {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
        }
      }
    } catch (IOException | NumberFormatException _) {
      return 0;
    }
    return 0;
  }
}
