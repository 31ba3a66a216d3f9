package dev.agentcanary.infra.alarm;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.RunSettings.EachRun;
import java.time.Duration;
import java.util.List;

/// How much of a plan's probes is in one run, on average, and when each has had its turn.
///
/// @param probesPerRun above 0
/// @param turnsPerRun above 0
/// @param cycle the time between two turns of the probe that is asked least often
public record Suite(double probesPerRun, double turnsPerRun, Duration cycle) {
  /// @param interval between two runs
  public static Suite of(CanaryPlan plan, Duration interval) {
    List<Probe> always = plan.probes().stream().filter(probe -> probe.every().isEmpty()).toList();
    int taken =
        switch (plan.run().eachRun()) {
          case EachRun.All() -> always.size();
          case EachRun.Rotating(int count) -> Math.min(count, always.size());
        };
    double share = always.isEmpty() ? 0 : (double) taken / always.size();
    double probes = 0;
    double turns = 0;
    Duration cycle = taken == 0 ? interval : interval.multipliedBy(runs(always.size(), taken));
    for (Probe probe : plan.probes()) {
      double weight = probe.every().map(every -> share(interval, every)).orElse(share);
      probes += weight;
      turns += weight * probe.turns().size();
      cycle = Rhythm.longer(cycle, probe.every().map(every -> grid(every, interval)).orElse(cycle));
    }
    return new Suite(probes, turns, cycle);
  }

  private static double share(Duration interval, Duration every) {
    return Math.min(1, (double) interval.toSeconds() / every.toSeconds());
  }

  /// In whole runs, as a probe is asked in runs only.
  private static Duration grid(Duration every, Duration interval) {
    return interval.multipliedBy(runs(every.toSeconds(), interval.toSeconds()));
  }

  private static long runs(long all, long each) {
    return (all + each - 1) / each;
  }
}
