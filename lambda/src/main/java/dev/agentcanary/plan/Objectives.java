package dev.agentcanary.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the agent promises; an absent objective has no alarm.
///
/// @param availability share of first attempts that succeed, above 0 to 1
/// @param latencyP90 of whole turns
/// @param latencyMax of whole turns
/// @param firstToken 90th percentile of the time to the first token
public record Objectives(
    OptionalDouble availability,
    Optional<Duration> latencyP90,
    Optional<Duration> latencyMax,
    Optional<Duration> firstToken) {
  /// Nothing promised.
  public static final Objectives NONE =
      new Objectives(OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
