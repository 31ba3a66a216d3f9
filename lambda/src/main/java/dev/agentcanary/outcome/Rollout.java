package dev.agentcanary.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What was seen of the agent's version at its endpoint.
public sealed interface Rollout {

  /// How a rollout stands.
  enum Stage {
    /// The target version is live and ready.
    DONE,
    /// It is going on, and not for longer than it may.
    UNDER_WAY,
    /// It has been going on for longer than it may.
    HANGING,
    /// It has failed.
    FAILED
  }

  /// The agent has no versions: it is a container.
  record NotAsked() implements Rollout {}

  /// The endpoint as AgentCore describes it.
  ///
  /// @param live the version that answers; nothing while the first is being rolled out
  /// @param target the version that is to be live, if AgentCore names one
  /// @param status AgentCore's word: CREATING, CREATE_FAILED, UPDATING, UPDATE_FAILED, READY,
  ///   DELETING
  /// @param failure why it failed, as AgentCore says; empty if it did not
  /// @param since when the endpoint was last updated
  /// @param before the version that this process saw live before this one; nothing if it saw none
  record Seen(
      Optional<Integer> live,
      Optional<Integer> target,
      String status,
      String failure,
      Instant since,
      Optional<Integer> before,
      Stage stage)
      implements Rollout {}

  /// Nothing is known.
  ///
  /// @param reason one sentence without its full stop; of a permission, which one is missing
  /// @param denied whether the canary is not permitted to look, which lasts until it is deployed
  ///   again
  record NotSeen(String reason, boolean denied) implements Rollout {}

  /// A status that ends in `_FAILED` has failed. One that is not READY, or READY with another
  /// version than the target, is under way, and hangs once it has not changed for `limit`.
  ///
  /// @param age since the endpoint was last updated
  static Stage stage(
      String status,
      Optional<Integer> live,
      Optional<Integer> target,
      Duration age,
      Duration limit) {
    if (status.endsWith("_FAILED")) {
      return Stage.FAILED;
    }
    if (status.equals("READY") && (target.isEmpty() || target.equals(live))) {
      return Stage.DONE;
    }
    return age.compareTo(limit) > 0 ? Stage.HANGING : Stage.UNDER_WAY;
  }
}
