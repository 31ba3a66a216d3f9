package dev.agentcanary.infra.cost;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Confirmation;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.RunSettings.EachRun;
import dev.agentcanary.plan.Schedule;
import java.time.Duration;

/// What a plan makes of a month, with an agent that is well and flakes as often as the plan
/// tolerates.
///
/// @param runs in a month
/// @param sessions opened in a month, confirmations included
/// @param turns asked in a month, confirmations included
/// @param sessionSeconds that sessions are active in a month
/// @param runSeconds that a run takes on average: start, first attempts, confirmations
/// @param probesARun that are due in a run on average
public record Workload(
    double runs,
    double sessions,
    double turns,
    double sessionSeconds,
    double runSeconds,
    double probesARun) {
  /// What a run takes beside its conversations: the start of the function, the stopping of
  /// sessions. A guess on the high side; a start at 256 MB was measured at 0.9 s.
  static final double SECONDS_AROUND_A_RUN = 1;

  /// Of that plan.
  public static Workload of(CanaryPlan plan) {
    double runs = Cadence.runsAMonth(plan.schedule());
    double attempts = attemptsForEachFirst(plan.confirm());
    double sessions = 0;
    double turns = 0;
    double seconds = 0;
    double due = 0;
    double clean = 1;
    double longest = 0;
    for (Probe probe : plan.probes()) {
      double share = share(probe, plan);
      double asked = runs * share * attempts;
      double length = RunLength.seconds(probe, plan);
      sessions += asked;
      turns += asked * probe.turns().size();
      seconds += asked * length;
      due += share;
      clean *= 1 - share * plan.confirm().flakeRate();
      longest = Math.max(longest, length);
    }
    double first = RunLength.seconds(plan);
    double confirming = plan.confirm().rounds() == 0 ? 0 : wait(first, plan) + longest;
    double run = SECONDS_AROUND_A_RUN + first + (1 - clean) * confirming;
    double most = plan.run().deadline().toMillis() / 1e3;
    return new Workload(runs, sessions, turns, seconds, Math.min(run, most), due);
  }

  /// From the end of the first attempts to the start of the first round.
  private static double wait(double first, CanaryPlan plan) {
    return Math.max(0, plan.confirm().spacing().toMillis() / 1e3 - first);
  }

  /// A probe that failed is asked again until it is well: 1 + p + p² + …
  private static double attemptsForEachFirst(Confirmation confirm) {
    double attempts = 0;
    for (int round = 0; round <= confirm.rounds(); round++) {
      attempts += Math.pow(confirm.flakeRate(), round);
    }
    return attempts;
  }

  /// In which share of the runs a probe is due, 0 to 1, by the rules of
  /// [dev.agentcanary.run.DueProbes].
  private static double share(Probe probe, CanaryPlan plan) {
    if (probe.every().isPresent()) {
      return switch (plan.schedule()) {
        case Schedule.Rate(_, Duration period) ->
            Math.min(1, (double) period.toSeconds() / probe.every().get().toSeconds());
        case Schedule.Cron _ -> 1;
      };
    }
    long others = plan.probes().stream().filter(other -> other.every().isEmpty()).count();
    return switch (plan.run().eachRun()) {
      case EachRun.All() -> 1;
      case EachRun.Rotating(int count) -> Math.min(1, (double) count / others);
    };
  }
}
