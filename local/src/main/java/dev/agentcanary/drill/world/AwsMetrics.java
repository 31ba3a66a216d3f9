package dev.agentcanary.drill.world;

import dev.agentcanary.sim.cloudwatch.metric.MetricKey;
import dev.agentcanary.sim.cloudwatch.metric.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The metrics that Lambda writes of the canary's function, and EventBridge Scheduler of its
/// schedule.
///
/// Stamped with the minute of the invocation's start, visible one to three minutes after its end:
/// AWS says "sent after the invocation" and publishes no figure.
///
/// @param name of the function, and of the schedule's group
record AwsMetrics(String name, RandomGenerator random, Feed feed) {
  private static final int SOONEST_SECONDS = 60;
  private static final int LATEST_SECONDS = 180;

  /// An invocation has ended.
  void invoked(Instant startedAt, Instant endedAt, boolean failed) {
    Instant visibleAt = endedAt.plusSeconds(random.nextInt(SOONEST_SECONDS, LATEST_SECONDS + 1));
    double millis = Duration.between(startedAt, endedAt).toMillis();
    put("Invocations", "Count", startedAt, 1, visibleAt);
    put("Errors", "Count", startedAt, failed ? 1 : 0, visibleAt);
    put("Throttles", "Count", startedAt, 0, visibleAt);
    put("Duration", "Milliseconds", startedAt, millis, visibleAt);
  }

  /// Scheduler put an event in the queue of dead letters.
  void undelivered(Instant due) {
    Instant visibleAt = due.plusSeconds(random.nextInt(SOONEST_SECONDS, LATEST_SECONDS + 1));
    MetricKey key =
        new MetricKey(
            "AWS/Scheduler", "InvocationsSentToDeadLetterCount", Map.of("ScheduleGroup", name));
    feed.sample(new Sample(key, "Count", false, due, List.of(1.0)), visibleAt);
  }

  private void put(String metric, String unit, Instant at, double value, Instant visibleAt) {
    MetricKey key = new MetricKey("AWS/Lambda", metric, Map.of("FunctionName", name));
    feed.sample(new Sample(key, unit, false, at, List.of(value)), visibleAt);
  }
}
