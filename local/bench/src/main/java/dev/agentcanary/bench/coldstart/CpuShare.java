package dev.agentcanary.bench.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A control group that gives its processes as much CPU as Lambda gives a function of some memory:
/// one vCPU for 1,769 MB, in periods of 20 ms. Linux only, and only where the groups are writable.
final class CpuShare implements AutoCloseable {
  private static final int MEGABYTES_PER_CPU = 1769;
  private static final int PERIOD_MICROS = 20_000;
  private static final Path CONTROLLERS = Path.of("/sys/fs/cgroup");

  private final Path group;

  private CpuShare(Path group) {
    this.group = group;
  }

  /// A new group, or nothing where this user cannot make one.
  static Optional<CpuShare> of(int megabytes) {
    int quota = PERIOD_MICROS * megabytes / MEGABYTES_PER_CPU;
    String name = "canary-bench-" + ProcessHandle.current().pid() + "-" + megabytes;
    return version1(name, quota).or(() -> version2(name, quota));
  }

  /// Moves the process, all its threads, into the group.
  void add(long pid) throws IOException {
    Files.writeString(group.resolve("cgroup.procs"), Long.toString(pid));
  }

  /// Removes the group; its processes have ended.
  @Override
  public void close() throws IOException {
    Files.delete(group);
  }

  private static Optional<CpuShare> version1(String name, int quota) {
    Path group = CONTROLLERS.resolve("cpu").resolve(name);
    try {
      Files.createDirectory(group);
      Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
      Files.writeString(group.resolve("cpu.cfs_quota_us"), Integer.toString(quota));
      return Optional.of(new CpuShare(group));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Optional<CpuShare> version2(String name, int quota) {
    Path group = CONTROLLERS.resolve(name);
    try {
      Files.createDirectory(group);
    } catch (IOException _) {
      return Optional.empty();
    }
    try {
      Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
      return Optional.of(new CpuShare(group));
    } catch (IOException _) {
      group.toFile().delete();
      return Optional.empty();
    }
  }
}
