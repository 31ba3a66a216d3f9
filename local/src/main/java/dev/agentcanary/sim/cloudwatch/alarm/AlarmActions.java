package dev.agentcanary.sim.cloudwatch.alarm;

import java.util.List;

/// What an alarm does on entering a state: ARNs of topics, mostly.
///
/// @param enabled ActionsEnabled; if not, states change and nothing is done
public record AlarmActions(
    boolean enabled, List<String> onAlarm, List<String> onOk, List<String> onInsufficientData) {
  public AlarmActions {
    onAlarm = List.copyOf(onAlarm);
    onOk = List.copyOf(onOk);
    onInsufficientData = List.copyOf(onInsufficientData);
  }

  /// None at all.
  public static AlarmActions none() {
    return new AlarmActions(true, List.of(), List.of(), List.of());
  }

  /// On entering that state, whether enabled or not.
  public List<String> on(AlarmState state) {
    return switch (state) {
      case ALARM -> onAlarm;
      case OK -> onOk;
      case INSUFFICIENT_DATA -> onInsufficientData;
    };
  }

  /// Whether some state has an action.
  public boolean any() {
    return !onAlarm.isEmpty() || !onOk.isEmpty() || !onInsufficientData.isEmpty();
  }
}
