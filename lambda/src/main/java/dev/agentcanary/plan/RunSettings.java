package dev.agentcanary.plan;

import java.time.Duration;

/// How a run is carried out.
///
/// @param concurrency probes side by side, 1 to 100
/// @param turnTimeout for one turn, positive
/// @param probeTimeout for all turns of one attempt at a probe, positive
/// @param deadline for the whole run, confirmation included, positive
/// @param stopTimeout for stopping one session, positive
/// @param eachRun which probes a run takes
public record RunSettings(
    int concurrency,
    Duration turnTimeout,
    Duration probeTimeout,
    Duration deadline,
    Duration stopTimeout,
    EachRun eachRun) {

  /// Which probes a run takes.
  public sealed interface EachRun {
    /// All that are due.
    record All() implements EachRun {}

    /// `count` of them, rotating through the suite by the scheduled time alone.
    record Rotating(int count) implements EachRun {}
  }
}
