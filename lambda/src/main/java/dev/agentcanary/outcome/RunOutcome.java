package dev.agentcanary.outcome;

import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.Sight;
import dev.agentcanary.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What came of one run; everything that is measured, reported or paged is derived from it.
///
/// @param canary the plan's name
/// @param runId unique
/// @param scheduledFor when the schedule meant it to start
/// @param startedAt when it did
/// @param endedAt when the last session had been stopped
/// @param decision how the sequential test ended; its numbers are places in `probes`
/// @param probes those that were due, in the plan's order; may be empty
/// @param witnesses those that were not, and were asked to tell a probe that fails from an agent
///   that does; they have no first attempt in a metric
public record RunOutcome(
    String canary,
    String runId,
    Instant scheduledFor,
    Instant startedAt,
    Instant endedAt,
    Decision.Ended decision,
    List<ProbeOutcome> probes,
    List<ProbeOutcome> witnesses) {
  public RunOutcome {
    probes = List.copyOf(probes);
    witnesses = List.copyOf(witnesses);
  }

  /// What the run says of the agent.
  public Verdict verdict() {
    return VerdictRules.verdict(this);
  }

  /// The fault that explains the verdict best; nothing for a healthy run.
  public Optional<Attribution> attribution() {
    return VerdictRules.attribution(this);
  }

  /// Whether the agent as a whole is down, by [VerdictRules#agentDown].
  public boolean agentDown() {
    return VerdictRules.agentDown(this);
  }

  /// Whether single probes are confirmed wrong while the agent is up, by
  /// [VerdictRules#answersWrong].
  public boolean answersWrong() {
    return VerdictRules.answersWrong(this);
  }

  /// Whether the canary itself failed.
  public boolean canaryFault() {
    return VerdictRules.canaryFault(this);
  }

  /// What is wrong with the canary, by the first probe that failed by it; nothing if none did.
  public Optional<OwnFault> ownFault() {
    for (ProbeOutcome probe : probes) {
      Optional<OwnFault> fault = probe.ownFault();
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  /// What the run's second look saw, if it took one.
  public Optional<Sight> sight() {
    for (TurnOutcome turn : turns()) {
      if (turn.sight().isPresent()) {
        return turn.sight();
      }
    }
    return Optional.empty();
  }

  /// Share of probes that are healthy in the end, 0 to 1; 1 if none was due.
  public double passRate() {
    if (probes.isEmpty()) {
      return 1;
    }
    int healthy = 0;
    for (ProbeOutcome probe : probes) {
      healthy += probe.healthy() ? 1 : 0;
    }
    return (double) healthy / probes.size();
  }

  /// Wall time.
  public Duration duration() {
    return Duration.between(startedAt, endedAt);
  }

  /// Every attempt of every probe, witnesses included.
  public List<Attempt> attempts() {
    List<Attempt> attempts = new ArrayList<>();
    for (ProbeOutcome probe : probes) {
      attempts.addAll(probe.attempts());
    }
    for (ProbeOutcome witness : witnesses) {
      attempts.addAll(witness.attempts());
    }
    return attempts;
  }

  /// Attempts that a healthy run would not have made.
  public long confirmations() {
    long confirmations = 0;
    for (Attempt attempt : attempts()) {
      confirmations += attempt.round() > 0 ? 1 : 0;
    }
    return confirmations;
  }

  /// Every turn of every attempt.
  public List<TurnOutcome> turns() {
    List<TurnOutcome> turns = new ArrayList<>();
    for (Attempt attempt : attempts()) {
      turns.addAll(attempt.turns());
    }
    return turns;
  }
}
