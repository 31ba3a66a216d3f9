package dev.agentcanary.metrics;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.outcome.TurnOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a run's outcome says in each metric of [MetricCatalog].
///
/// A metric of every run is there in every run, with 0 for nothing, because an alarm must tell
/// "none" from "no data". A series without values is absent. Series are taken from first attempts
/// only: confirmations ask again just the probes that failed, and would bend every percentile.
public final class Datapoints {
  private Datapoints() {}

  /// In the order of the catalogue.
  public static List<Datapoint> of(RunOutcome run) {
    List<Double> cold = new ArrayList<>();
    List<Double> warm = new ArrayList<>();
    List<Double> firstToken = new ArrayList<>();
    for (ProbeOutcome probe : run.probes()) {
      List<TurnOutcome> turns = probe.first().turns();
      for (int turn = 0; turn < turns.size(); turn++) {
        Answer answer = turns.get(turn).answer();
        (turn == 0 ? cold : warm).addAll(series(latency(answer)));
        firstToken.addAll(series(firstToken(answer)));
      }
    }
    List<Double> latency = new ArrayList<>(cold);
    latency.addAll(warm);

    List<Datapoint> points = new ArrayList<>();
    add(points, MetricCatalog.RUNS, List.of(1.0));
    add(points, MetricCatalog.AGENT_DOWN, flag(run.agentDown()));
    add(points, MetricCatalog.ANSWERS_WRONG, flag(run.answersWrong()));
    add(points, MetricCatalog.FIRST_ATTEMPT_SUCCESS, firstAttempts(run));
    add(points, MetricCatalog.LATENCY, latency);
    add(points, MetricCatalog.FIRST_TOKEN, firstToken);
    add(points, MetricCatalog.COLD_START, cold);
    add(points, MetricCatalog.WARM_TURN, warm);
    add(points, MetricCatalog.THROTTLED, List.of((double) throttled(run)));
    add(points, MetricCatalog.CANARY_FAULT, flag(run.canaryFault()));
    add(points, MetricCatalog.SESSIONS_LEAKED, List.of((double) leaked(run)));
    add(points, MetricCatalog.RUN_DURATION, List.of(millis(run.duration())));
    return points;
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

  /// How long the user waited for an answer; for one that never came in time, how long at least.
  private static Optional<Duration> latency(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> Optional.of(answered.exchange().timings().total());
      case Answer.TimedOut timedOut -> Optional.of(timedOut.exchange().timings().total());
      case Answer.Empty _,
          Answer.AgentError _,
          Answer.StartupFailed _,
          Answer.Throttled _,
          Answer.Refused _,
          Answer.Broken _,
          Answer.Abandoned _ ->
          Optional.empty();
    };
  }

  private static Optional<Duration> firstToken(Answer answer) {
    Optional<Duration> seen = answer.exchange().timings().toFirstToken();
    return switch (answer) {
      case Answer.Answered _ -> seen;
      case Answer.TimedOut _ -> seen.or(() -> latency(answer));
      case Answer.Empty _,
          Answer.AgentError _,
          Answer.StartupFailed _,
          Answer.Throttled _,
          Answer.Refused _,
          Answer.Broken _,
          Answer.Abandoned _ ->
          Optional.empty();
    };
  }

  private static long throttled(RunOutcome run) {
    return run.turns().filter(turn -> turn.answer() instanceof Answer.Throttled).count();
  }

  private static long leaked(RunOutcome run) {
    return run.attempts().map(Attempt::stop).filter(Stop.Leaked.class::isInstance).count();
  }

  private static List<Double> flag(boolean raised) {
    return List.of(raised ? 1.0 : 0.0);
  }

  private static List<Double> series(Optional<Duration> time) {
    return time.map(each -> List.of(millis(each))).orElse(List.of());
  }

  /// To a tenth; never negative, whatever a clock that was set back says.
  private static double millis(Duration time) {
    return time.isNegative()
        ? 0
        : Math.round(time.toSeconds() * 10_000.0 + time.getNano() / 1e5) / 10.0;
  }
}
