package dev.agentcanary.outcome;

import java.time.Duration;

/// What was seen of the agent's own log: whether it exists and has a recent event.
public sealed interface LogActivity {

  /// The plan does not ask for it.
  record NotAsked() implements LogActivity {}

  /// Something was written within that time.
  record Written(Duration within) implements LogActivity {}

  /// The log group is there, and nothing was written within that time.
  record Silent(String group, Duration within) implements LogActivity {}

  /// There is no such log group. The service makes it at the first invocation.
  record NoGroup(String group) implements LogActivity {}

  /// Nothing is known.
  ///
  /// @param reason one sentence without its full stop; of a permission, which one is missing
  /// @param denied whether the canary is not permitted to look, which lasts until it is deployed
  ///   again
  record NotSeen(String reason, boolean denied) implements LogActivity {}
}
