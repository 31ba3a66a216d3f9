package dev.agentcanary.load.result;

import java.time.Duration;

/// What the load test itself used of its machine.
///
/// @param cpu of all its processors together
/// @param peakMemory resident, bytes; zero where the system does not tell
/// @param processors that it could use
public record OwnShare(Duration cpu, long peakMemory, int processors) {
  /// Not known.
  public static final OwnShare NONE = new OwnShare(Duration.ZERO, 0, 1);

  /// Of several processes: times and memory add up.
  public OwnShare plus(OwnShare other) {
    return new OwnShare(
        cpu.plus(other.cpu), peakMemory + other.peakMemory, processors + other.processors);
  }
}
