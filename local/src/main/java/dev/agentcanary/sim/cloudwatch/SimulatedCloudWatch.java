package dev.agentcanary.sim.cloudwatch;

import dev.agentcanary.sim.cloudwatch.LedgerEntry.Cause;
import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm;
import dev.agentcanary.sim.cloudwatch.metric.EmfLine;
import dev.agentcanary.sim.cloudwatch.metric.MetricStore;
import dev.agentcanary.sim.cloudwatch.metric.Sample;
import dev.agentcanary.sim.cloudwatch.metric.SeriesReader;
import dev.agentcanary.sim.cloudwatch.template.NotEvaluated;
import dev.agentcanary.sim.cloudwatch.template.StackTemplate;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// CloudWatch and its alarms in virtual time.
///
/// Stacks are deployed, metrics are put, time is advanced; the [Ledger] tells what happened.
/// Nothing happens but in these calls, and the same calls have the same result. Not safe for
/// several threads.
public final class SimulatedCloudWatch {
  private final MetricStore store;
  private final Ledger ledger = new Ledger();
  private final ActionDesk desk;
  private final MetricAlarmBoard alarms;
  private final CompositeBoard composites;
  private final Map<String, StackTemplate> stacks = new LinkedHashMap<>();
  private final Map<String, AlarmStatus> statuses = new HashMap<>();
  private final Map<String, String> stopped = new LinkedHashMap<>();
  private Estate estate = Estate.of(List.of(), Map.of());
  private long nowMillis;

  /// @param start the time it is
  public SimulatedCloudWatch(Instant start, Assumptions assumptions) {
    nowMillis = start.toEpochMilli();
    store = new MetricStore(assumptions.keep());
    desk = new ActionDesk(ledger, assumptions.mutedActionsRunLater());
    alarms = new MetricAlarmBoard(store, assumptions);
    composites = new CompositeBoard(ledger, desk, name -> statuses.get(name).state());
  }

  /// The time it is, to the millisecond.
  public Instant now() {
    return Instant.ofEpochMilli(nowMillis);
  }

  /// Deploys a stack now, or deploys it anew.
  ///
  /// As CloudFormation does: an alarm whose name is there already keeps its state, a new one begins
  /// with INSUFFICIENT_DATA and is evaluated within the next minute, one that is in no stack any
  /// more vanishes. Composites are evaluated at once.
  public void deploy(StackTemplate template) {
    stacks.put(template.stack(), template);
    template.alarms().forEach(alarm -> stopped.remove(alarm.name()));
    apply(Estate.of(stacks.values(), stopped));
  }

  /// Deletes a stack now.
  public void delete(String stack) {
    stacks.remove(stack);
    apply(Estate.of(stacks.values(), stopped));
  }

  private void apply(Estate next) {
    estate = next;
    Map<String, AlarmStatus> before = Map.copyOf(statuses);
    statuses.clear();
    for (MetricAlarm alarm : estate.alarms().values()) {
      keep(before, new AlarmStatus(alarm.name(), alarm.arn(), alarm.actions(), nowMillis));
    }
    for (CompositeAlarm alarm : estate.composites()) {
      keep(before, new AlarmStatus(alarm.name(), alarm.arn(), alarm.actions(), nowMillis));
    }
    before.values().stream().filter(old -> !statuses.containsKey(old.name())).forEach(this::drop);
    desk.mute(estate.muteRules());
    alarms.deploy(estate.alarms(), statuses, nowMillis);
    composites.deploy(estate.composites(), statuses, nowMillis);
  }

  private void keep(Map<String, AlarmStatus> before, AlarmStatus fresh) {
    AlarmStatus old = before.get(fresh.name());
    if (old != null) {
      old.configure(fresh.actions());
    }
    statuses.put(fresh.name(), old == null ? fresh : old);
  }

  private void drop(AlarmStatus old) {
    desk.forget(old);
    estate
        .refusalOf(old.name())
        .ifPresent(
            reason -> ledger.add(new LedgerEntry.EvaluationStopped(now(), old.name(), reason)));
  }

  /// Puts a line of a log, as the function writes it; its metrics become visible then.
  public Put put(String emfLine, Instant visibleAt) {
    return switch (EmfLine.read(emfLine)) {
      case EmfLine.Reading.PlainText _ -> new Put.Accepted(0);
      case EmfLine.Reading.Invalid(var reason) -> new Put.Refused(reason);
      case EmfLine.Reading.Metrics(var samples) -> putAll(samples, visibleAt);
    };
  }

  private Put putAll(List<Sample> samples, Instant visibleAt) {
    Put result = new Put.Accepted(samples.size());
    for (Sample sample : samples) {
      if (put(sample, visibleAt) instanceof Put.Refused refused) {
        result = refused;
      }
    }
    return result;
  }

  /// Puts values of a metric that something else than the canary publishes.
  public Put put(Sample sample, Instant visibleAt) {
    return switch (store.put(sample, visibleAt)) {
      case ACCEPTED -> new Put.Accepted(1);
      case TOO_OLD -> new Put.Refused(sample.metric() + " is more than two weeks old");
      case TOO_NEW -> new Put.Refused(sample.metric() + " is more than two hours in the future");
    };
  }

  /// Lets everything happen until then, that moment included. Earlier than [#now] does nothing.
  public void advanceTo(Instant time) {
    long until = time.toEpochMilli();
    for (long due = dueMillis(); due <= until; due = dueMillis()) {
      nowMillis = Math.max(nowMillis, due);
      happen();
    }
    nowMillis = Math.max(nowMillis, until);
    store.reveal(nowMillis);
  }

  private long dueMillis() {
    return Math.min(alarms.dueMillis(), Math.min(composites.dueMillis(), desk.dueMillis()));
  }

  private void happen() {
    if (composites.dueMillis() <= nowMillis) {
      composites.periodsEnded(nowMillis);
    } else if (desk.dueMillis() <= nowMillis) {
      desk.muteWindowsEnded(nowMillis);
    } else {
      evaluate();
    }
  }

  private void evaluate() {
    store.reveal(nowMillis);
    Map<String, String> ambiguous = alarms.ambiguous();
    if (!ambiguous.isEmpty()) {
      stopped.putAll(ambiguous);
      apply(Estate.of(stacks.values(), stopped));
      return;
    }
    MetricAlarmBoard.Evaluated evaluated = alarms.evaluateNext();
    if (evaluated.change().isPresent()) {
      enter(evaluated.alarm().status(), evaluated.change().get());
    }
  }

  private void enter(AlarmStatus status, LiveMetricAlarm.Change change) {
    ledger.add(
        new LedgerEntry.StateChange(
            now(),
            status.name(),
            status.state(),
            change.to(),
            change.reason(),
            change.premature()));
    status.enter(change.to(), change.reason(), nowMillis);
    desk.stateChanged(status);
    desk.act(status, Cause.STATE_CHANGE, nowMillis);
    composites.changed(status, nowMillis);
  }

  /// Everything that happened until now.
  public Ledger ledger() {
    return ledger;
  }

  /// What is deployed and says nothing. A result is no pass while this is not empty.
  public List<NotEvaluated> notEvaluated() {
    return List.copyOf(estate.notEvaluated());
  }

  /// An alarm as it is now; empty for one that is not deployed or not evaluated.
  public Optional<AlarmView> alarm(String name) {
    return Optional.ofNullable(statuses.get(name)).map(AlarmStatus::view);
  }

  /// Its state now.
  public Optional<AlarmState> state(String name) {
    return Optional.ofNullable(statuses.get(name)).map(AlarmStatus::state);
  }

  /// Every evaluated alarm, sorted by name.
  public List<AlarmView> alarms() {
    return statuses.keySet().stream().sorted().map(name -> statuses.get(name).view()).toList();
  }

  /// Values that deployed stacks export: for [dev.agentcanary.sim.cloudwatch.template.Deployment].
  public Map<String, String> exports() {
    Map<String, String> all = new LinkedHashMap<>();
    stacks.values().forEach(stack -> all.putAll(stack.exports()));
    return all;
  }

  /// What a graph would show now.
  ///
  /// @param boundaries of the periods in seconds of the epoch, ascending
  /// @return a value for each period, one fewer than boundaries; NaN for none
  public double[] read(SeriesReader.Query query, long[] boundaries) {
    SeriesReader reader = new SeriesReader(store, query, boundaries.length - 1);
    reader.move(boundaries);
    return reader.values();
  }
}
