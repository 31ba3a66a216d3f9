package dev.agentcanary.sim.cloudwatch.composite;

/// Why a composite's actions are held back: CloudWatch's ActionsSuppressedBy.
public enum Hold {
  /// The suppressor may still go into ALARM.
  WAIT_PERIOD("WaitPeriod"),
  /// The suppressor is in ALARM.
  ALARM("Alarm"),
  /// The suppressor left ALARM a moment ago.
  EXTENSION_PERIOD("ExtensionPeriod");

  private final String id;

  Hold(String id) {
    this.id = id;
  }

  /// CloudWatch's word.
  public String id() {
    return id;
  }
}
