package dev.agentcanary.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What came of one run; everything that is measured, reported or paged is derived from it.
///
/// @param canary the plan's name
/// @param runId unique
/// @param scheduledFor when the schedule meant it to start
/// @param startedAt when it did
/// @param endedAt when the last session had been stopped
/// @param probes those that were due, in the plan's order; may be empty
public record RunOutcome(
    String canary,
    String runId,
    Instant scheduledFor,
    Instant startedAt,
    Instant endedAt,
    List<ProbeOutcome> probes) {
  public RunOutcome {
    probes = List.copyOf(probes);
  }

  /// What the run says of the agent.
  public Verdict verdict() {
    return VerdictRules.verdict(probes);
  }

  /// The fault that explains the verdict best; nothing for a healthy run.
  public Optional<Attribution> attribution() {
    return VerdictRules.attribution(probes);
  }

  /// Whether the agent as a whole is down, by [VerdictRules#agentDown].
  public boolean agentDown() {
    return VerdictRules.agentDown(probes);
  }

  /// Whether single probes are confirmed wrong while the agent is up, by
  /// [VerdictRules#answersWrong].
  public boolean answersWrong() {
    return VerdictRules.answersWrong(probes);
  }

  /// Whether the canary itself failed.
  public boolean canaryFault() {
    return VerdictRules.canaryFault(probes);
  }

  /// Share of probes that are healthy in the end, 0 to 1; 1 if none was due.
  public double passRate() {
    return probes.isEmpty()
        ? 1
        : (double) probes.stream().filter(ProbeOutcome::healthy).count() / probes.size();
  }

  /// Wall time.
  public Duration duration() {
    return Duration.between(startedAt, endedAt);
  }

  /// Every attempt of every probe.
  public Stream<Attempt> attempts() {
    return probes.stream().flatMap(probe -> probe.attempts().stream());
  }

  /// Every turn of every attempt.
  public Stream<TurnOutcome> turns() {
    return attempts().flatMap(attempt -> attempt.turns().stream());
  }
}
