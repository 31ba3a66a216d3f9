package dev.agentcanary.run;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.RunSettings.EachRun;
import dev.agentcanary.plan.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// Which probes a run takes, decided from the scheduled time alone: no state, so a cold start, a
/// retry or a second region takes the same ones.
public final class DueProbes {
  private DueProbes() {}

  /// In the plan's order: every probe with `every` whose interval began since the scheduled time
  /// before this one, and of the others all, or as many as `each-run` says.
  public static List<Probe> at(Instant scheduledFor, CanaryPlan plan) {
    List<Probe> others = besides(List.of(), plan);
    List<Probe> taken =
        switch (plan.run().eachRun()) {
          case EachRun.All() -> others;
          case EachRun.Rotating(int count) -> rotated(scheduledFor, plan.schedule(), others, count);
        };
    List<Probe> due = new ArrayList<>();
    for (Probe probe : plan.probes()) {
      boolean now =
          probe.every().isPresent()
              ? begins(probe.every().get(), scheduledFor, plan.schedule())
              : taken.contains(probe);
      if (now) {
        due.add(probe);
      }
    }
    return due;
  }

  /// The probes that a run which takes `due` may ask besides, in the plan's order: those that each
  /// run could take as well. One with `every` is asked no more often than that.
  public static List<Probe> besides(List<Probe> due, CanaryPlan plan) {
    List<Probe> besides = new ArrayList<>();
    for (Probe probe : plan.probes()) {
      if (probe.every().isEmpty() && !due.contains(probe)) {
        besides.add(probe);
      }
    }
    return besides;
  }

  /// Whether an interval of that length, counted from the epoch, began within the schedule's period
  /// up to and including this moment. A cron schedule has no period: one minute, its resolution, is
  /// taken, and the plan's reader refuses `every` with cron.
  private static boolean begins(Duration every, Instant at, Schedule schedule) {
    return Math.floorMod(at.getEpochSecond(), every.toSeconds()) < period(schedule).toSeconds();
  }

  private static List<Probe> rotated(Instant at, Schedule schedule, List<Probe> probes, int count) {
    if (count >= probes.size()) {
      return probes;
    }
    return switch (schedule) {
      case Schedule.Rate rate -> inTurn(at, rate.every(), probes, count);
      case Schedule.Cron _ -> drawn(at, probes, count);
    };
  }

  /// The next `count` at each run, so that every probe has its turn after size / count runs.
  private static List<Probe> inTurn(Instant at, Duration period, List<Probe> probes, int count) {
    long slot = Math.floorDiv(at.getEpochSecond(), period.toSeconds());
    List<Probe> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      taken.add(probes.get(Math.floorMod(slot * count + i, probes.size())));
    }
    return taken;
  }

  /// A cron expression has no slot number; a draw seeded by the minute is even in the long run,
  /// where a stride through the minutes could miss probes for ever.
  private static List<Probe> drawn(Instant at, List<Probe> probes, int count) {
    RandomGenerator random = new java.util.SplittableRandom(at.getEpochSecond() / 60);
    List<Probe> shuffled = new ArrayList<>(probes);
    for (int i = 0; i < count; i++) {
      Collections.swap(shuffled, i, i + random.nextInt(shuffled.size() - i));
    }
    return shuffled.subList(0, count);
  }

  private static Duration period(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Rate rate -> rate.every();
      case Schedule.Cron _ -> Duration.ofMinutes(1);
    };
  }
}
