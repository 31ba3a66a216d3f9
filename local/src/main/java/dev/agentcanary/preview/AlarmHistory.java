package dev.agentcanary.preview;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import java.time.Instant;
import java.util.List;

/// The states of an alarm, in order. Before the first it has INSUFFICIENT_DATA.
public record AlarmHistory(String alarm, List<Change> changes) {
  /// A change of state.
  ///
  /// @param reason in CloudWatch's words
  public record Change(Instant at, AlarmState to, String reason) {}

  public AlarmHistory {
    changes = List.copyOf(changes);
  }
}
