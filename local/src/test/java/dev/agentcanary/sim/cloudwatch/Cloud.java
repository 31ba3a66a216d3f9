package dev.agentcanary.sim.cloudwatch;

import dev.agentcanary.sim.cloudwatch.metric.MetricKey;
import dev.agentcanary.sim.cloudwatch.metric.Sample;
import dev.agentcanary.sim.cloudwatch.template.StackTemplate;
import dev.agentcanary.sim.cloudwatch.template.Templates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A simulated CloudWatch at noon, with times told in minutes since then.
final class Cloud {
  static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  final SimulatedCloudWatch watch;

  /// Evaluates every alarm 10 s after the full minute.
  Cloud(String... resources) {
    this(Assumptions.DEFAULT.withOffset(10), Templates.stack(resources));
  }

  Cloud(Assumptions assumptions, StackTemplate stack) {
    watch = new SimulatedCloudWatch(NOON, assumptions);
    watch.deploy(stack);
  }

  /// A value of the metric N/`metric`, visible at once.
  Cloud put(double minute, String metric, double value) {
    MetricKey key = new MetricKey("N", metric, Map.of());
    watch.put(new Sample(key, "None", false, at(minute), List.of(value)), at(minute));
    return this;
  }

  Cloud until(double minute) {
    watch.advanceTo(at(minute));
    return this;
  }

  static Instant at(double minute) {
    return NOON.plus(Duration.ofMillis(Math.round(minute * 60_000)));
  }

  /// `ALARM@3:10` and so on, in minutes and seconds since noon.
  List<String> changes(String alarm) {
    return watch.ledger().changesOf(alarm).stream()
        .map(change -> change.to() + "@" + stamp(change.at()))
        .toList();
  }

  /// `page ALARM@3:10` and so on, the action before the state.
  List<String> notifications() {
    return watch.ledger().notifications().stream()
        .map(told -> told.action() + " " + told.to() + "@" + stamp(told.at()))
        .toList();
  }

  private static String stamp(Instant at) {
    long seconds = Duration.between(NOON, at).toSeconds();
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
