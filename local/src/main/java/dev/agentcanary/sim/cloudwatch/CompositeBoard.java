package dev.agentcanary.sim.cloudwatch;

import dev.agentcanary.sim.cloudwatch.LedgerEntry.Cause;
import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import dev.agentcanary.sim.cloudwatch.composite.ActionsSuppressor;
import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm;
import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm.Suppression;
import dev.agentcanary.sim.cloudwatch.composite.Hold;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The deployed composite alarms, and what a change of a child does to them.
///
/// They are kept each after those it depends on, so one pass settles all of them.
final class CompositeBoard {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("EEEE dd MMMM, yyyy HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Ledger ledger;
  private final ActionDesk desk;
  private final Function<String, AlarmState> states;
  private final Map<String, LiveComposite> live = new LinkedHashMap<>();
  private long dueMillis = Long.MAX_VALUE;

  /// @param states of every evaluated alarm by name
  CompositeBoard(Ledger ledger, ActionDesk desk, Function<String, AlarmState> states) {
    this.ledger = ledger;
    this.desk = desk;
    this.states = states;
  }

  /// Replaces all composites and evaluates what is new or changed.
  ///
  /// @param composites each after those it depends on
  /// @param statuses of them by name
  void deploy(List<CompositeAlarm> composites, Map<String, AlarmStatus> statuses, long nowMillis) {
    Map<String, LiveComposite> before = Map.copyOf(live);
    live.clear();
    Map<String, String> changed = new LinkedHashMap<>();
    for (CompositeAlarm composite : composites) {
      LiveComposite old = before.get(composite.name());
      if (old != null && old.alarm().equals(composite)) {
        live.put(composite.name(), old);
        settle(old, changed, nowMillis);
      } else {
        LiveComposite one = live(composite, statuses.get(composite.name()), old);
        live.put(composite.name(), one);
        String verb = old == null ? "created" : "updated";
        String reason = one.status().arn() + " was " + verb + " and its alarm rule evaluates to ";
        evaluate(one, next -> reason + next, changed, nowMillis);
      }
    }
    updateDue();
  }

  /// A changed suppressor discards its periods; an unchanged one goes on.
  private LiveComposite live(CompositeAlarm composite, AlarmStatus status, LiveComposite old) {
    boolean same = old != null && old.alarm().suppression().equals(composite.suppression());
    Optional<ActionsSuppressor> suppressor =
        same
            ? old.suppressor()
            : composite.suppression().map(one -> new ActionsSuppressor(one, inAlarm(one)));
    return new LiveComposite(composite, composite.rule().children(), status, suppressor);
  }

  private boolean inAlarm(Suppression suppression) {
    return states.apply(suppression.alarm()) == AlarmState.ALARM;
  }

  /// An alarm changed its state: every composite that depends on it follows.
  void changed(AlarmStatus alarm, long nowMillis) {
    Map<String, String> changed = new LinkedHashMap<>();
    changed.put(alarm.name(), moved(alarm, nowMillis));
    live.values().forEach(composite -> settle(composite, changed, nowMillis));
    updateDue();
  }

  /// @param changed the alarms that changed just now, with the words for it; grows
  private void settle(LiveComposite composite, Map<String, String> changed, long nowMillis) {
    Optional<Suppression> suppression = composite.alarm().suppression();
    if (suppression.isPresent() && changed.containsKey(suppression.get().alarm())) {
      boolean act =
          composite
              .suppressor()
              .orElseThrow()
              .suppressorChanged(inAlarm(suppression.get()), nowMillis);
      if (act) {
        desk.act(composite.status(), Cause.SUPPRESSION_OVER, nowMillis);
      }
    }
    for (String child : composite.children()) {
      if (changed.containsKey(child)) {
        evaluate(composite, _ -> changed.get(child), changed, nowMillis);
        return;
      }
    }
  }

  private void evaluate(
      LiveComposite composite,
      Function<AlarmState, String> reason,
      Map<String, String> changed,
      long nowMillis) {
    AlarmStatus status = composite.status();
    AlarmState next = composite.alarm().rule().holds(states) ? AlarmState.ALARM : AlarmState.OK;
    if (next == status.state()) {
      return;
    }
    ledger.add(
        new LedgerEntry.StateChange(
            Instant.ofEpochMilli(nowMillis),
            status.name(),
            status.state(),
            next,
            reason.apply(next),
            false));
    status.enter(next, reason.apply(next), nowMillis);
    changed.put(status.name(), moved(status, nowMillis));
    desk.stateChanged(status);
    act(composite, nowMillis);
  }

  private void act(LiveComposite composite, long nowMillis) {
    Optional<Hold> hold =
        composite.suppressor().flatMap(suppressor -> suppressor.compositeChanged(nowMillis));
    if (hold.isEmpty()) {
      desk.act(composite.status(), Cause.STATE_CHANGE, nowMillis);
    } else {
      String suppressor = composite.alarm().suppression().orElseThrow().alarm();
      desk.hold(composite.status(), new HeldBy.Suppressor(hold.get(), suppressor), nowMillis);
    }
  }

  private static String moved(AlarmStatus alarm, long nowMillis) {
    return "%s transitioned to %s at %s"
        .formatted(alarm.arn(), alarm.state(), STAMP.format(Instant.ofEpochMilli(nowMillis)));
  }

  /// When the next wait or extension period ends; the largest number for never.
  long dueMillis() {
    return dueMillis;
  }

  /// Ends the periods that are over, at [#dueMillis].
  void periodsEnded(long nowMillis) {
    List<LiveComposite> due = new ArrayList<>();
    for (LiveComposite composite : live.values()) {
      if (composite.dueMillis() <= nowMillis
          && composite.suppressor().orElseThrow().periodEnded()) {
        due.add(composite);
      }
    }
    due.forEach(composite -> desk.act(composite.status(), Cause.SUPPRESSION_OVER, nowMillis));
    updateDue();
  }

  private void updateDue() {
    dueMillis =
        live.values().stream().mapToLong(LiveComposite::dueMillis).min().orElse(Long.MAX_VALUE);
  }
}
