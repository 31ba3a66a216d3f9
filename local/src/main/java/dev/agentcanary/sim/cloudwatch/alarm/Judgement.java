package dev.agentcanary.sim.cloudwatch.alarm;

import java.util.List;

/// What one evaluation says.
///
/// @param verdict the state that the data call for
/// @param premature whether AWS's rule against premature alarms decided it: every datapoint there
///   is breaches, and the oldest is old enough
/// @param used the datapoints that were evaluated, newest first
/// @param filled how many missing ones were treated as breaching or not breaching
/// @param unknown how many datapoints of the N newest periods are missing
public record Judgement(
    Verdict verdict, boolean premature, List<Datapoint> used, int filled, int unknown) {
  public Judgement {
    used = List.copyOf(used);
  }

  /// A state, or none.
  public enum Verdict {
    ALARM,
    OK,
    INSUFFICIENT_DATA,
    /// The alarm stays as it is.
    RETAIN;

    /// The state after it.
    public AlarmState from(AlarmState before) {
      return switch (this) {
        case ALARM -> AlarmState.ALARM;
        case OK -> AlarmState.OK;
        case INSUFFICIENT_DATA -> AlarmState.INSUFFICIENT_DATA;
        case RETAIN -> before;
      };
    }
  }

  /// A period that had a value.
  ///
  /// @param start of the period, in seconds of the epoch
  public record Datapoint(long start, double value, boolean breaching) {}
}
