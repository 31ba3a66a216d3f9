package dev.agentcanary.sim.cloudwatch;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmEvaluator;
import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import dev.agentcanary.sim.cloudwatch.alarm.Judgement;
import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.alarm.MetricSource;
import dev.agentcanary.sim.cloudwatch.alarm.StateReason;
import dev.agentcanary.sim.cloudwatch.alarm.TickSchedule;
import dev.agentcanary.sim.cloudwatch.alarm.WarmUp;
import dev.agentcanary.sim.cloudwatch.metric.MetricStore;
import java.util.Optional;

/// A deployed metric alarm; in the order of their next evaluations.
final class LiveMetricAlarm implements Comparable<LiveMetricAlarm> {
  private final MetricAlarm alarm;
  private final AlarmStatus status;
  private final AlarmEvaluator evaluator;
  private final TickSchedule schedule;
  private final long number;
  private long nextSecond;
  private long warmUntilMillis;
  private boolean removed;
  private Optional<Judgement> applied = Optional.empty();

  /// @param number breaks ties of alarms evaluated at the same second
  LiveMetricAlarm(
      MetricAlarm alarm,
      AlarmStatus status,
      MetricStore store,
      Assumptions assumptions,
      long number) {
    this.alarm = alarm;
    this.status = status;
    this.number = number;
    this.evaluator =
        new AlarmEvaluator(alarm, store, assumptions.range(), assumptions.fillsSilence());
    this.schedule = TickSchedule.of(alarm, assumptions.offsets().applyAsInt(alarm.name()));
    this.warmUntilMillis =
        status.createdMillis() + alarm.warmUp().map(one -> one.length().toMillis()).orElse(0L);
  }

  /// A change of state.
  record Change(AlarmState to, String reason, boolean premature) {}

  /// Evaluates now.
  ///
  /// @return the state it enters; empty if it stays
  Optional<Change> tick() {
    Judgement judgement = evaluator.evaluate(nextSecond);
    if (warmingUp() || (applied.isPresent() && applied.get() == judgement)) {
      return Optional.empty();
    }
    applied = Optional.of(judgement);
    AlarmState next = judgement.verdict().from(status.state());
    return next == status.state()
        ? Optional.empty()
        : Optional.of(
            new Change(next, StateReason.of(judgement, next, alarm.rule()), judgement.premature()));
  }

  /// An update of that one: it does not warm up again.
  void follow(LiveMetricAlarm previous) {
    if (!previous.warmingUp()) {
      warmUntilMillis = 0;
    }
  }

  private boolean warmingUp() {
    if (nextSecond * 1000 >= warmUntilMillis) {
      return false;
    }
    if (alarm.warmUp().map(WarmUp::whole).orElse(false) || !evaluator.windowIsFull()) {
      return true;
    }
    warmUntilMillis = 0;
    return false;
  }

  /// A metric that it reads in whichever unit there is, and that has several.
  Optional<MetricSource.Metric> ambiguous(MetricStore store) {
    return evaluator.metrics().stream()
        .filter(metric -> metric.unit().isEmpty() && store.units(metric.metric()).size() > 1)
        .findFirst();
  }

  /// Its first evaluation after that second of the epoch is the next.
  void scheduleAfter(long second) {
    nextSecond = schedule.after(second);
  }

  long nextSecond() {
    return nextSecond;
  }

  @Override
  public int compareTo(LiveMetricAlarm other) {
    return nextSecond != other.nextSecond
        ? Long.compare(nextSecond, other.nextSecond)
        : Long.compare(number, other.number);
  }

  void remove() {
    removed = true;
  }

  boolean isRemoved() {
    return removed;
  }

  MetricAlarm alarm() {
    return alarm;
  }

  AlarmStatus status() {
    return status;
  }
}
