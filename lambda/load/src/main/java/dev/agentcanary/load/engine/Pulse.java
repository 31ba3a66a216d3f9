package dev.agentcanary.load.engine;

import dev.agentcanary.load.measure.Tally;

/// How a load test is going, in counts alone: what shards tell each other.
///
/// @param users that have started and not left
/// @param underWay turns under way
/// @param turns asked so far, warm-up included
/// @param tally measured so far, warm-up left out
/// @param recent of the stop rule's window, warm-up included
public record Pulse(int users, int underWay, long turns, Tally tally, Window recent) {

  /// Of both together.
  public Pulse plus(Pulse other) {
    return new Pulse(
        users + other.users,
        underWay + other.underWay,
        turns + other.turns,
        tally.plus(other.tally),
        recent.plus(other.recent));
  }
}
