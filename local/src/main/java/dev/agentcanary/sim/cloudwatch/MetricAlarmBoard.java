package dev.agentcanary.sim.cloudwatch;

import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.metric.MetricStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// The deployed metric alarms, in the order of their next evaluations.
final class MetricAlarmBoard {
  private final MetricStore store;
  private final Assumptions assumptions;
  private final Map<String, LiveMetricAlarm> live = new LinkedHashMap<>();
  private final PriorityQueue<LiveMetricAlarm> next = new PriorityQueue<>();
  private long numbers;
  private int streams;

  MetricAlarmBoard(MetricStore store, Assumptions assumptions) {
    this.store = store;
    this.assumptions = assumptions;
  }

  /// Replaces all alarms; one that is configured as before goes on undisturbed.
  ///
  /// @param statuses of them by name
  void deploy(Map<String, MetricAlarm> alarms, Map<String, AlarmStatus> statuses, long nowMillis) {
    Map<String, LiveMetricAlarm> before = Map.copyOf(live);
    live.clear();
    for (MetricAlarm alarm : alarms.values()) {
      LiveMetricAlarm old = before.get(alarm.name());
      if (old != null && old.alarm().equals(alarm)) {
        live.put(alarm.name(), old);
        continue;
      }
      LiveMetricAlarm one =
          new LiveMetricAlarm(alarm, statuses.get(alarm.name()), store, assumptions, numbers++);
      if (old != null) {
        one.follow(old);
      }
      one.scheduleAfter(Math.floorDiv(nowMillis, 1000L));
      live.put(alarm.name(), one);
      next.add(one);
    }
    before.values().stream()
        .filter(old -> live.get(old.alarm().name()) != old)
        .forEach(LiveMetricAlarm::remove);
    next.removeIf(LiveMetricAlarm::isRemoved);
    streams = -1;
  }

  /// When the next evaluation is; the largest number for never.
  long dueMillis() {
    LiveMetricAlarm first = next.peek();
    return first == null ? Long.MAX_VALUE : first.nextSecond() * 1000;
  }

  /// What an evaluation changed.
  record Evaluated(LiveMetricAlarm alarm, Optional<LiveMetricAlarm.Change> change) {}

  /// Makes the next evaluation, at [#dueMillis].
  Evaluated evaluateNext() {
    LiveMetricAlarm alarm = next.remove();
    Optional<LiveMetricAlarm.Change> change = alarm.tick();
    alarm.scheduleAfter(alarm.nextSecond());
    next.add(alarm);
    return new Evaluated(alarm, change);
  }

  /// Alarms that read a metric in whichever unit there is, where there are several now, with the
  /// reason why that is not evaluated.
  Map<String, String> ambiguous() {
    if (streams == store.streams()) {
      return Map.of();
    }
    streams = store.streams();
    Map<String, String> reasons = new LinkedHashMap<>();
    for (LiveMetricAlarm one : live.values()) {
      one.ambiguous(store)
          .ifPresent(
              metric ->
                  reasons.put(
                      one.alarm().name(),
                      "%s has the units %s and the alarm names none: CloudWatch's behaviour is not defined"
                          .formatted(metric.metric(), store.units(metric.metric()))));
    }
    return reasons;
  }
}
