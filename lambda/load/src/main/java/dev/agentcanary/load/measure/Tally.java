package dev.agentcanary.load.measure;

import dev.agentcanary.outcome.Attribution;
import java.util.EnumMap;
import java.util.Map;

/// Counts. They add up over intervals and over shards.
///
/// @param conversations that ended
/// @param turns asked, whatever came of them
/// @param healthy of them answered with every check passed
/// @param failures the others, by whose fault it was; kinds with none are absent
/// @param opened sessions that the agent may have opened
/// @param stopped of them ended for good
/// @param bytes of answers read
public record Tally(
    long conversations,
    long turns,
    long healthy,
    Map<Attribution, Long> failures,
    long opened,
    long stopped,
    long bytes) {
  /// Nothing happened.
  public static final Tally NONE = new Tally(0, 0, 0, Map.of(), 0, 0, 0);

  public Tally {
    failures = Map.copyOf(failures);
  }

  /// Turns that failed, throttled ones included.
  public long failed() {
    return turns - healthy;
  }

  /// Turns that failed, as a share of all; zero without turns.
  public double failedShare() {
    return turns == 0 ? 0 : (double) failed() / turns;
  }

  /// Turns that were refused by a quota.
  public long throttled() {
    return failures.getOrDefault(Attribution.THROTTLED, 0L);
  }

  /// Turns that were refused by a quota, as a share of all; zero without turns.
  public double throttledShare() {
    return turns == 0 ? 0 : (double) throttled() / turns;
  }

  /// Sessions left to expire by themselves.
  public long leaked() {
    return opened - stopped;
  }

  /// All of both.
  public Tally plus(Tally other) {
    Map<Attribution, Long> sum = new EnumMap<>(Attribution.class);
    sum.putAll(failures);
    other.failures.forEach((attribution, count) -> sum.merge(attribution, count, Long::sum));
    return new Tally(
        conversations + other.conversations,
        turns + other.turns,
        healthy + other.healthy,
        sum,
        opened + other.opened,
        stopped + other.stopped,
        bytes + other.bytes);
  }
}
