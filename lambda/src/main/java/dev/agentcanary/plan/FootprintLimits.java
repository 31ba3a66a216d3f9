package dev.agentcanary.plan;

import java.time.Duration;
import java.util.Optional;

/// What a canary expects of the agent beside its answers; what is absent has no metric and no
/// alarm.
///
/// @param agentLogs the runtime's log has an event that is not older; whole seconds, at least the
///   time between two runs
/// @param rollout a rollout of a version takes no longer
public record FootprintLimits(Optional<Duration> agentLogs, Optional<Duration> rollout) {
  /// How long a rollout may take unless the plan says otherwise. AgentCore's own take minutes.
  public static final Duration ROLLOUT = Duration.ofMinutes(30);

  /// Nothing expected.
  public static final FootprintLimits NONE =
      new FootprintLimits(Optional.empty(), Optional.empty());
}
