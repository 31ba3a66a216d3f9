package dev.agentcanary.infra.alarm.kind;

import java.util.List;

/// Every kind of alarm there is.
public final class AlarmCatalog {
  /// In the order an operator asks: is it there, is it right, is it quick, is the canary itself
  /// well.
  public static final List<AlarmKind> ALL =
      List.of(
          new DownAlarm(),
          new SilentAlarm(),
          new WrongAlarm(),
          new FlakyAlarm(),
          new ConfirmingAlarm(),
          new SlowAlarm(),
          new SlowestAlarm(),
          new FirstTokenAlarm(),
          new ThrottledAlarm(),
          new RolloutAlarm(),
          new AgentLogsAlarm(),
          new BlindAlarm(),
          new LeakingAlarm(),
          new ErrorsAlarm(),
          new UndeliveredAlarm());

  private AlarmCatalog() {}
}
