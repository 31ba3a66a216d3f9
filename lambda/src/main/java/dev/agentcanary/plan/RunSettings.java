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
  /// Around a run, in its function: 1 s for a last look at what the agent leaves behind, 1.5 s for
  /// writing metrics and report, the rest for a function that is initialized within its timeout, as
  /// Lambda does after a crash.
  public static final Duration AROUND_A_RUN = Duration.ofSeconds(4);

  /// How long Lambda must let the function run, in whole seconds: the deadline, and what is around
  /// a run. Shorter than the time between two runs, so that none overlap.
  public Duration functionTimeout() {
    return Duration.ofSeconds(deadline.plus(AROUND_A_RUN).plusMillis(999).toSeconds());
  }

  /// Which probes a run takes.
  public sealed interface EachRun {
    /// All that are due.
    record All() implements EachRun {}

    /// `count` of them, rotating through the suite by the scheduled time alone.
    record Rotating(int count) implements EachRun {}
  }
}
