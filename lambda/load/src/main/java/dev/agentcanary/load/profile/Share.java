package dev.agentcanary.load.profile;

/// A shard's part of a load test: every n-th user and every n-th arrival of the whole schedule, so
/// that all shards together are the same test as one machine would carry out.
///
/// @param index from 0, below `of`
/// @param of how many shards there are, 1 or more
public record Share(int index, int of) {
  /// All of it.
  public static final Share WHOLE = new Share(0, 1);

  /// The number, in the whole test, of this shard's users or arrivals.
  ///
  /// @param own from 0
  public long number(long own) {
    return own * of + index;
  }

  /// This shard's part of a number of things, none of which is left out.
  public int part(int all) {
    return Math.ceilDiv(all - index, of);
  }
}
