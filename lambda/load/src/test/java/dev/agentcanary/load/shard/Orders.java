package dev.agentcanary.load.shard;

import dev.agentcanary.load.cloud.TestOrder;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import java.time.Duration;
import java.time.Instant;

/// Orders that tests give.
public final class Orders {
  /// When they begin.
  public static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

  private Orders() {}

  /// A test of a minute.
  public static TestOrder of(int shards, int users, long mostTurns) {
    LoadProfile profile =
        new LoadProfile(
            new Workload.Closed(users, 5, Duration.ofSeconds(1)),
            Duration.ofSeconds(4),
            Duration.ofSeconds(5),
            Duration.ofSeconds(55),
            7);
    return new TestOrder("test-1", "bucket", START, shards, profile, mostTurns);
  }
}
