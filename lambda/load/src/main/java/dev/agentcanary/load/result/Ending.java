package dev.agentcanary.load.result;

import java.time.Duration;

/// How a load test ended. Whatever the way, what had been measured is in the result.
public sealed interface Ending {

  /// In its time.
  record Completed() implements Ending {}

  /// The plan's stop rule ended it.
  ///
  /// @param at since the test's beginning
  /// @param reason for people: what was seen and what the limit is
  record Stopped(Duration at, String reason) implements Ending {}

  /// Somebody ended it, or the machine did.
  record Interrupted(Duration at) implements Ending {}

  /// Parts of it are missing: shards that failed.
  ///
  /// @param reason for people: which, and why
  record Incomplete(String reason) implements Ending {}
}
