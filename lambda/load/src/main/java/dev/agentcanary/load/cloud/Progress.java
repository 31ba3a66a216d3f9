package dev.agentcanary.load.cloud;

import dev.agentcanary.load.measure.Tally;

/// What a shard tells of itself while it asks.
///
/// @param shard its number
/// @param users that have started and not left
/// @param underWay turns under way
/// @param turns asked so far, warm-up included: what the cost cap counts
/// @param tally measured so far, warm-up left out
/// @param recent turns of the stop rule's window, warm-up included
/// @param ended whether it has written its result
public record Progress(
    int shard, int users, int underWay, long turns, Tally tally, Tally recent, boolean ended) {

  /// Of both together.
  ///
  /// @return with this one's number
  public Progress plus(Progress other) {
    return new Progress(
        shard,
        users + other.users,
        underWay + other.underWay,
        turns + other.turns,
        tally.plus(other.tally),
        recent.plus(other.recent),
        ended && other.ended);
  }
}
