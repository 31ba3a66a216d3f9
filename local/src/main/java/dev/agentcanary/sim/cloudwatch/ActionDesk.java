package dev.agentcanary.sim.cloudwatch;

import dev.agentcanary.sim.cloudwatch.LedgerEntry.Cause;
import dev.agentcanary.sim.cloudwatch.mute.MuteRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs the actions of alarms, unless they are disabled or muted, and writes down which.
final class ActionDesk {
  private final Ledger ledger;
  private final boolean mutedActionsRunLater;
  private final Map<AlarmStatus, Long> muted = new LinkedHashMap<>();
  private List<MuteRule> rules = List.of();
  private long dueMillis = Long.MAX_VALUE;

  ActionDesk(Ledger ledger, boolean mutedActionsRunLater) {
    this.ledger = ledger;
    this.mutedActionsRunLater = mutedActionsRunLater;
  }

  /// The mute rules from now on.
  void mute(Collection<MuteRule> newRules) {
    rules = List.copyOf(newRules);
  }

  /// The alarm changed its state: what a mute window kept back for the old one is void.
  void stateChanged(AlarmStatus alarm) {
    if (muted.remove(alarm) != null) {
      updateDue();
    }
  }

  /// The actions of the alarm's state are due now.
  void act(AlarmStatus alarm, Cause cause, long nowMillis) {
    if (alarm.actions().on(alarm.state()).isEmpty()) {
      return;
    }
    if (!alarm.actions().enabled()) {
      hold(alarm, new HeldBy.Disabled(), nowMillis);
      return;
    }
    Instant now = Instant.ofEpochMilli(nowMillis);
    for (MuteRule rule : rules) {
      if (rule.alarms().contains(alarm.name()) && rule.mutesUntil(now).isPresent()) {
        mute(alarm, rule.name(), rule.mutesUntil(now).get(), nowMillis);
        return;
      }
    }
    run(alarm, cause, now);
  }

  private void run(AlarmStatus alarm, Cause cause, Instant now) {
    for (String action : alarm.actions().on(alarm.state())) {
      ledger.add(
          new LedgerEntry.Notification(
              now, alarm.name(), action, alarm.before(), alarm.state(), alarm.reason(), cause));
    }
  }

  private void mute(AlarmStatus alarm, String rule, Instant until, long nowMillis) {
    hold(alarm, new HeldBy.Mute(rule, until), nowMillis);
    if (mutedActionsRunLater) {
      muted.put(alarm, until.toEpochMilli());
      updateDue();
    }
  }

  /// Writes down that the actions of the alarm's state do not run, if it has any.
  void hold(AlarmStatus alarm, HeldBy by, long nowMillis) {
    if (!alarm.actions().on(alarm.state()).isEmpty()) {
      ledger.add(
          new LedgerEntry.ActionsHeld(
              Instant.ofEpochMilli(nowMillis), alarm.name(), alarm.before(), alarm.state(), by));
    }
  }

  /// When the next mute window ends that kept something back; the largest number for never.
  long dueMillis() {
    return dueMillis;
  }

  /// Runs what was kept back until now, at [#dueMillis].
  void muteWindowsEnded(long nowMillis) {
    List<AlarmStatus> due = new ArrayList<>();
    muted.forEach(
        (alarm, until) -> {
          if (until <= nowMillis) {
            due.add(alarm);
          }
        });
    due.forEach(muted::remove);
    updateDue();
    due.forEach(alarm -> act(alarm, Cause.MUTE_OVER, nowMillis));
  }

  /// The alarm is no more.
  void forget(AlarmStatus alarm) {
    muted.remove(alarm);
    updateDue();
  }

  private void updateDue() {
    dueMillis = muted.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
  }
}
