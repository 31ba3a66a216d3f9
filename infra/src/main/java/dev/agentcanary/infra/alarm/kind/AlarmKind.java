package dev.agentcanary.infra.alarm.kind;

import dev.agentcanary.infra.alarm.Decision;
import dev.agentcanary.infra.alarm.Watch;

/// A kind of alarm: what it is for one canary is worked out from the canary's plan alone.
public sealed interface AlarmKind
    permits AgentLogsAlarm,
        BlindAlarm,
        ConfirmingAlarm,
        DownAlarm,
        ErrorsAlarm,
        FirstTokenAlarm,
        FlakyAlarm,
        LeakingAlarm,
        RolloutAlarm,
        SilentAlarm,
        SlowAlarm,
        SlowestAlarm,
        ThrottledAlarm,
        UndeliveredAlarm,
        WrongAlarm {
  /// Its word, e.g. `down`: the alarm is `<canary>-down`, its runbook `docs/runbooks/down.md`.
  String word();

  /// The alarm of this kind that a canary has, or why it has none.
  Decision decide(Watch watch);
}
