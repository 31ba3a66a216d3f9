package dev.agentcanary.sim.cloudwatch.composite;

import java.util.Optional;

/// The state machine that holds back a composite alarm's actions while another alarm, its
/// suppressor, is in ALARM.
///
/// After each change of the composite, the wait period runs first. When a period ends, the actions
/// are those of the state of that moment, and they are due only if the composite changed since its
/// last actions: that part is not documented. The six examples of the user guide are its tests. Not
/// safe for several threads.
public final class ActionsSuppressor {
  private final long waitMillis;
  private final long extensionMillis;
  private boolean suppressing;
  private boolean owed;
  private Optional<Hold> hold = Optional.empty();
  private long dueMillis = Long.MAX_VALUE;

  /// @param suppressing whether the suppressor is in ALARM now
  public ActionsSuppressor(CompositeAlarm.Suppression suppression, boolean suppressing) {
    this.waitMillis = suppression.waitPeriod().toMillis();
    this.extensionMillis = suppression.extensionPeriod().toMillis();
    this.suppressing = suppressing;
    this.hold = suppressing ? Optional.of(Hold.ALARM) : Optional.empty();
  }

  /// The composite changed its state.
  ///
  /// @return why its actions do not run now; empty if they do
  public Optional<Hold> compositeChanged(long nowMillis) {
    owed = true;
    if (suppressing) {
      return Optional.of(Hold.ALARM);
    }
    return run(Hold.WAIT_PERIOD, nowMillis, waitMillis);
  }

  /// The suppressor went into ALARM or left it.
  ///
  /// @return whether the composite's actions run now
  public boolean suppressorChanged(boolean alarm, long nowMillis) {
    if (alarm == suppressing) {
      return false;
    }
    suppressing = alarm;
    if (alarm) {
      hold = Optional.of(Hold.ALARM);
      dueMillis = Long.MAX_VALUE;
      return false;
    }
    boolean wasOwed = owed;
    return run(Hold.EXTENSION_PERIOD, nowMillis, extensionMillis).isEmpty() && wasOwed;
  }

  /// Starts a period; one of no length is over at once.
  private Optional<Hold> run(Hold period, long nowMillis, long lengthMillis) {
    if (lengthMillis == 0) {
      end();
    } else {
      hold = Optional.of(period);
      dueMillis = nowMillis + lengthMillis;
    }
    return hold;
  }

  private void end() {
    hold = Optional.empty();
    owed = false;
    dueMillis = Long.MAX_VALUE;
  }

  /// Ends the running period, at its [#dueMillis].
  ///
  /// @return whether actions, those of the composite's state now, are to run
  public boolean periodEnded() {
    boolean run = owed;
    end();
    return run;
  }

  /// When the running period ends, in milliseconds of the epoch; the largest number for never.
  public long dueMillis() {
    return dueMillis;
  }

  /// What holds back actions now.
  public Optional<Hold> hold() {
    return hold;
  }
}
