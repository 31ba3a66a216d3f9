package dev.agentcanary.metrics;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.outcome.TurnOutcome;
import dev.agentcanary.plan.CanaryPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a run's outcome says in each metric of [MetricCatalog].
///
/// A metric of every run is there in every run, with 0 for nothing, because an alarm must tell
/// "none" from "no data". A series without values is absent, and so is trouble that is not seen.
/// Series are taken from first attempts only: confirmations ask again mostly the probes that
/// failed, and would bend every percentile.
public final class Datapoints {
  private Datapoints() {}

  /// Those that the plan asks for, in the order of the catalogue.
  public static List<Datapoint> of(CanaryPlan plan, RunOutcome run) {
    List<Datapoint> points = new ArrayList<>();
    for (Datapoint point : all(run)) {
      if (MetricCatalog.isAsked(point.metric(), plan)) {
        points.add(point);
      }
    }
    return points;
  }

  /// All that there are, in the order of the catalogue.
  static List<Datapoint> all(RunOutcome run) {
    Series series = Series.of(run);
    List<Datapoint> points = new ArrayList<>();
    add(points, MetricCatalog.RUNS, List.of(1.0));
    add(points, MetricCatalog.AGENT_DOWN, flag(run.agentDown()));
    add(points, MetricCatalog.ANSWERS_WRONG, flag(run.answersWrong()));
    add(points, MetricCatalog.FIRST_ATTEMPT_SUCCESS, firstAttempts(run));
    add(points, MetricCatalog.CONFIRMATIONS, List.of((double) run.confirmations()));
    add(points, MetricCatalog.LATENCY, series.latency());
    add(points, MetricCatalog.FIRST_TOKEN, series.firstToken());
    add(points, MetricCatalog.COLD_START, series.cold());
    add(points, MetricCatalog.WARM_TURN, series.warm());
    add(points, MetricCatalog.THROTTLED, List.of((double) throttled(run)));
    add(points, MetricCatalog.CANARY_FAULT, flag(run.canaryFault()));
    add(points, MetricCatalog.SESSIONS_LEAKED, List.of((double) leaked(run)));
    add(points, MetricCatalog.RUN_DURATION, List.of(Series.millis(run.duration())));
    trouble(points, MetricCatalog.AGENT_LOGS_SILENT, run.footprint().logsSilent());
    trouble(points, MetricCatalog.ROLLOUT_STUCK, run.footprint().rolloutStuck());
    return points;
  }

  private static void trouble(List<Datapoint> points, MetricDefinition metric, boolean seen) {
    if (seen) {
      points.add(new Datapoint(metric, List.of(1.0)));
    }
  }

  private static void add(List<Datapoint> points, MetricDefinition metric, List<Double> values) {
    if (!values.isEmpty()) {
      points.add(new Datapoint(metric, values));
    }
  }

  private static List<Double> firstAttempts(RunOutcome run) {
    List<Double> values = new ArrayList<>();
    for (ProbeOutcome probe : run.probes()) {
      Optional<Attribution> fault = probe.first().attribution();
      if (!fault.equals(Optional.of(Attribution.CANARY))) {
        values.add(fault.isEmpty() ? 1.0 : 0.0);
      }
    }
    return values;
  }

  private static long throttled(RunOutcome run) {
    long throttled = 0;
    for (TurnOutcome turn : run.turns()) {
      throttled += turn.answer() instanceof Answer.Throttled ? 1 : 0;
    }
    return throttled;
  }

  private static long leaked(RunOutcome run) {
    long leaked = 0;
    for (Attempt attempt : run.attempts()) {
      leaked += attempt.stop() instanceof Stop.Leaked ? 1 : 0;
    }
    return leaked;
  }

  private static List<Double> flag(boolean raised) {
    return List.of(raised ? 1.0 : 0.0);
  }
}
