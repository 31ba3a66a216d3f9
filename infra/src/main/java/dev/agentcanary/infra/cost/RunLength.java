package dev.agentcanary.infra.cost;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.RunSettings;
import dev.agentcanary.plan.Schedule;
import dev.agentcanary.run.DueProbes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/// How long a run takes when every turn takes what the plan estimates.
final class RunLength {
  /// Runs that differ are averaged over so many of them.
  private static final int SAMPLE = 500;

  private RunLength() {}

  /// The mean length of a run's first attempts, in seconds.
  static double seconds(CanaryPlan plan) {
    int runs = allAlike(plan) ? 1 : SAMPLE;
    double sum = 0;
    for (int run = 0; run < runs; run++) {
      List<Probe> due = DueProbes.at(Instant.EPOCH.plus(period(plan).multipliedBy(run)), plan);
      sum += sideBySide(due, plan);
    }
    return sum / runs;
  }

  /// How long one probe's turns take, in seconds.
  static double seconds(Probe probe, CanaryPlan plan) {
    RunSettings run = plan.run();
    Duration turn = least(plan.deployment().estimate().turn(), run.turnTimeout());
    return least(turn.multipliedBy(probe.turns().size()), run.probeTimeout()).toMillis() / 1e3;
  }

  /// In order, each as soon as one of the plan's places is free: as [dev.agentcanary.run] does it.
  private static double sideBySide(List<Probe> due, CanaryPlan plan) {
    PriorityQueue<Double> places =
        new PriorityQueue<>(Collections.nCopies(plan.run().concurrency(), 0.0));
    double end = 0;
    for (Probe probe : due) {
      double done = places.remove() + seconds(probe, plan);
      places.add(done);
      end = Math.max(end, done);
    }
    return end;
  }

  private static boolean allAlike(CanaryPlan plan) {
    boolean all =
        switch (plan.run().eachRun()) {
          case RunSettings.EachRun.All() -> true;
          case RunSettings.EachRun.Rotating(int count) -> count >= plan.probes().size();
        };
    return all && plan.probes().stream().allMatch(probe -> probe.every().isEmpty());
  }

  private static Duration period(CanaryPlan plan) {
    return switch (plan.schedule()) {
      case Schedule.Rate(_, Duration every) -> every;
      case Schedule.Cron _ -> Duration.ofMinutes(1);
    };
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
