package dev.agentcanary.drill.world;

import java.time.Duration;

/// How what is written to the function's log becomes visible to alarms.
public sealed interface MetricPath {
  /// As it is on most days, and no slower: 10 s to 2 minutes. AWS publishes no figure.
  MetricPath NORMAL = new Delayed(Duration.ofSeconds(10), Duration.ofMinutes(2));

  /// After a time that is drawn for each run.
  ///
  /// @param soonest and `latest`: bounds of the delay
  record Delayed(Duration soonest, Duration latest) implements MetricPath {}

  /// Never.
  record Lost() implements MetricPath {}
}
