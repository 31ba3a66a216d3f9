package dev.agentcanary.load.cloud;

import dev.agentcanary.load.profile.LoadProfile;
import java.time.Duration;
import java.time.Instant;

/// One load test in AWS, as its state machine is given it and hands it on to every step.
///
/// @param test the test's id, letters, digits and dashes
/// @param bucket of its files
/// @param startAt when its users may start, the same for all shards
/// @param shards how many share the users, 1 or more
/// @param profile of the whole test
/// @param mostTurns after which it ends, of all shards together: the cost cap; 1 or more
public record TestOrder(
    String test, String bucket, Instant startAt, int shards, LoadProfile profile, long mostTurns) {
  /// From the last start to the end of a shard that hangs, and then some.
  private static final Duration SLACK = Duration.ofMinutes(3);

  /// Where its files are.
  public Places places() {
    return new Places(test);
  }

  /// The turns of one shard.
  public long turnsOfAShard() {
    return Math.ceilDiv(mostTurns, shards);
  }

  /// After this nothing of it can be under way any more.
  public Instant over() {
    return startAt.plus(profile.length()).plus(SLACK);
  }
}
