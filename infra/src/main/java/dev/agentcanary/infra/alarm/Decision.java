package dev.agentcanary.infra.alarm;

/// Whether a canary has an alarm of some kind.
public sealed interface Decision {
  /// It has this one.
  record Wanted(AlarmSpec spec) implements Decision {}

  /// It has this one, which is not quite what the plan asks for.
  ///
  /// @param remark for the person who deploys: what differs, and why
  record Adapted(AlarmSpec spec, String remark) implements Decision {}

  /// It has none.
  ///
  /// @param reason for the person who deploys
  record NotNeeded(String reason) implements Decision {}
}
