package dev.agentcanary.load.cloud;

/// What the state machine asks the load test's function to do.
public sealed interface Step {
  /// Of which test.
  TestOrder order();

  /// Be one shard of the users.
  ///
  /// @param shard from 0
  record Shard(int shard, TestOrder order) implements Step {}

  /// Look at all shards, and say whether the test is over.
  record Watch(TestOrder order) implements Step {}

  /// Add up what the shards measured.
  record Merge(TestOrder order) implements Step {}
}
