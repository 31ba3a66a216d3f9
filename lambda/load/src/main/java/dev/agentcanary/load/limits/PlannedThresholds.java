package dev.agentcanary.load.limits;

import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.result.Threshold;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.LoadSettings;
import dev.agentcanary.plan.LoadThreshold;
import java.util.ArrayList;
import java.util.List;

/// What a plan holds its load tests to.
public final class PlannedThresholds {
  /// For a plan that says nothing of load: a test in which more than one answer in twenty is wrong
  /// or missing is no success, however fast the others are.
  private static final double MOST_FAILED = 0.05;

  private PlannedThresholds() {}

  /// The plan's thresholds; without any, what it promises at all times, and few failures.
  public static List<Threshold> of(CanaryPlan plan) {
    List<LoadThreshold> planned = plan.load().orElse(LoadSettings.DEFAULT).thresholds();
    if (!planned.isEmpty()) {
      return planned.stream().map(PlannedThresholds::of).toList();
    }
    List<Threshold> promised = new ArrayList<>(Threshold.promised(plan.objectives()));
    promised.add(new Threshold.Failed(MOST_FAILED));
    return promised;
  }

  private static Threshold of(LoadThreshold planned) {
    return switch (planned) {
      case LoadThreshold.Time(LoadThreshold.Part part, double share, var most) ->
          new Threshold.Time(
              part == LoadThreshold.Part.WHOLE ? Series.LATENCY : Series.FIRST_TOKEN, share, most);
      case LoadThreshold.Failed(double most) -> new Threshold.Failed(most);
      case LoadThreshold.Throttled(double most) -> new Threshold.Throttled(most);
      case LoadThreshold.Throughput(double least) -> new Threshold.Throughput(least);
    };
  }
}
