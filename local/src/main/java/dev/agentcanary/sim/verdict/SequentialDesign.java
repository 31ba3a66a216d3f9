package dev.agentcanary.sim.verdict;

import dev.agentcanary.decision.Asked;
import dev.agentcanary.decision.Asked.Result;
import dev.agentcanary.decision.Decision;
import dev.agentcanary.decision.Round;
import dev.agentcanary.decision.Rules;
import dev.agentcanary.decision.SequentialTest;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.RunSettings.EachRun;
import dev.agentcanary.plan.Schedule;
import java.util.ArrayList;
import java.util.List;

/// The design that is deployed: the plan's rules, decided by the function's own code within a run,
/// and alarms on `AgentDown` and `AnswersWrong`, 1 of 1.
final class SequentialDesign implements Design {
  private static final double ANSWER = 2;

  private final String name;
  private final Rules rules;
  private final int probes;
  private final int due;
  private final double period;
  private final double spacing;
  private final double deadline;
  private final int concurrency;

  /// @throws IllegalArgumentException for a plan with a cron schedule, which has no period
  SequentialDesign(String name, CanaryPlan plan) {
    this.name = name;
    this.rules = plan.rules();
    this.probes = plan.probes().size();
    this.due =
        plan.run().eachRun() instanceof EachRun.Rotating(int count)
            ? Math.min(count, probes)
            : probes;
    this.period =
        switch (plan.schedule()) {
          case Schedule.Rate rate -> rate.every().toMillis() / 1e3;
          case Schedule.Cron cron ->
              throw new IllegalArgumentException(cron.expression() + " has no period");
        };
    this.spacing = plan.confirm().spacing().toMillis() / 1e3;
    this.deadline = plan.run().deadline().minus(plan.run().stopTimeout()).toMillis() / 1e3;
    this.concurrency = plan.run().concurrency();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double period() {
    return period;
  }

  @Override
  public void reset() {
    // A run keeps nothing for the next.
  }

  @Override
  public Seen run(long number, World world, double failure) {
    double start = number * period;
    int first = (int) (number * due % probes);
    Timing timing = new Timing(ANSWER, failure, concurrency);
    SequentialTest test = new SequentialTest(rules, probes);
    world.runStarts(start);
    double roundStart = start;
    int[] asked = first(first);
    int asks = 0;
    while (true) {
      boolean[] failed = new boolean[asked.length];
      double end = timing.ask(asked, failed, roundStart, world);
      asks += asked.length;
      Decision decision =
          test.after(new Round((roundStart - start) / spacing, results(asked, failed, first)));
      switch (decision) {
        case Decision.AskAgain(int gap, List<Integer> again) -> {
          roundStart = Math.max(end, roundStart + gap * spacing);
          if (roundStart - start >= deadline) {
            return new Seen(false, end, asks);
          }
          asked = again.stream().mapToInt(probe -> (probe + first) % probes).toArray();
        }
        case Decision.Down _, Decision.Wrong _ -> {
          return new Seen(true, end, asks);
        }
        case Decision.Healthy _, Decision.Undecided _ -> {
          return new Seen(false, end, asks);
        }
      }
    }
  }

  private int[] first(int from) {
    int[] asked = new int[due];
    for (int i = 0; i < due; i++) {
      asked[i] = (from + i) % probes;
    }
    return asked;
  }

  /// The test counts probes from the first that is due.
  private List<Asked> results(int[] asked, boolean[] failed, int first) {
    List<Asked> results = new ArrayList<>(asked.length);
    for (int i = 0; i < asked.length; i++) {
      results.add(
          new Asked(
              Math.floorMod(asked[i] - first, probes), failed[i] ? Result.FAILED : Result.PASSED));
    }
    return results;
  }
}
