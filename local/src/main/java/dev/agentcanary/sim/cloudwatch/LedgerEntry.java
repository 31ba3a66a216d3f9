package dev.agentcanary.sim.cloudwatch;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import java.time.Instant;

/// Something that happened to an alarm.
public sealed interface LedgerEntry {
  Instant at();

  /// Name of the alarm.
  String alarm();

  /// It changed its state.
  ///
  /// @param reason in CloudWatch's words
  /// @param premature whether AWS's rule against premature alarms decided it
  record StateChange(
      Instant at, String alarm, AlarmState from, AlarmState to, String reason, boolean premature)
      implements LedgerEntry {}

  /// One of its actions ran: someone was told.
  ///
  /// @param action ARN of the topic, or of whatever else acts
  /// @param cause why just now
  record Notification(
      Instant at,
      String alarm,
      String action,
      AlarmState from,
      AlarmState to,
      String reason,
      Cause cause)
      implements LedgerEntry {}

  /// It changed its state, has actions for that, and they did not run.
  record ActionsHeld(Instant at, String alarm, AlarmState from, AlarmState to, HeldBy by)
      implements LedgerEntry {}

  /// It was evaluated until now and is no more: it says nothing from here on.
  record EvaluationStopped(Instant at, String alarm, String reason) implements LedgerEntry {}

  /// Why an action ran when it did.
  enum Cause {
    /// The state changed at that moment.
    STATE_CHANGE,
    /// The suppressor's wait or extension period was over.
    SUPPRESSION_OVER,
    /// A mute window was over and the state still the same.
    MUTE_OVER
  }
}
