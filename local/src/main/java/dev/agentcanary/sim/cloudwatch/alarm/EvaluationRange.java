package dev.agentcanary.sim.cloudwatch.alarm;

/// How many datapoints CloudWatch retrieves beyond the N that it needs.
///
/// AWS publishes one figure only: 5 for N = 3, in the tables of the user guide. Every reading of
/// that is an assumption, so results should be looked at for several.
///
/// @param reserve older periods that stand in for missing ones, 0 or more
public record EvaluationRange(int reserve) {
  /// N + 2, which fits the documented figure.
  public static final EvaluationRange DEFAULT = new EvaluationRange(2);

  public EvaluationRange {
    if (reserve < 0) {
      throw new IllegalArgumentException("reserve must be 0 or more: " + reserve);
    }
  }

  /// How many periods an alarm looks at.
  int periods(MetricAlarm alarm) {
    int needed = alarm.rule().evaluationPeriods();
    return switch (alarm.window()) {
      case EvaluationWindow.Sliding _ -> needed + reserve;
      case EvaluationWindow.WallClock _ -> needed;
    };
  }
}
