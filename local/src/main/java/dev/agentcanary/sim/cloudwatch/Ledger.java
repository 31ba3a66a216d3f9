package dev.agentcanary.sim.cloudwatch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Everything that happened, in the order of time. It grows while the simulation runs. Not safe for
/// several threads.
public final class Ledger {
  private final List<LedgerEntry> entries = new ArrayList<>();

  void add(LedgerEntry entry) {
    entries.add(entry);
  }

  /// All of it; a view that grows.
  public List<LedgerEntry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /// Who was told what.
  public List<LedgerEntry.Notification> notifications() {
    return of(LedgerEntry.Notification.class);
  }

  /// Every change of state.
  public List<LedgerEntry.StateChange> changes() {
    return of(LedgerEntry.StateChange.class);
  }

  /// The changes of one alarm.
  public List<LedgerEntry.StateChange> changesOf(String alarm) {
    return changes().stream().filter(change -> change.alarm().equals(alarm)).toList();
  }

  /// The entries of one kind.
  public <T extends LedgerEntry> List<T> of(Class<T> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
