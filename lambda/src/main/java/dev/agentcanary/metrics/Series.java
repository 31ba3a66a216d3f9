package dev.agentcanary.metrics;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.outcome.TurnOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The times of a run's first attempts, in milliseconds.
///
/// @param cold of the first turns of their sessions
/// @param warm of later turns
/// @param firstToken of both
record Series(List<Double> cold, List<Double> warm, List<Double> firstToken) {

  static Series of(RunOutcome run) {
    Series series = new Series(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (ProbeOutcome probe : run.probes()) {
      List<TurnOutcome> turns = probe.first().turns();
      for (int turn = 0; turn < turns.size(); turn++) {
        List<Double> latencies = turn == 0 ? series.cold : series.warm;
        Answer answer = turns.get(turn).answer();
        add(latency(answer), latencies);
        add(firstToken(answer), series.firstToken);
      }
    }
    return series;
  }

  private static void add(Optional<Duration> time, List<Double> times) {
    if (time.isPresent()) {
      times.add(millis(time.get()));
    }
  }

  /// Cold and warm.
  List<Double> latency() {
    List<Double> all = new ArrayList<>(cold);
    all.addAll(warm);
    return all;
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
      case Answer.TimedOut _ -> seen.isPresent() ? seen : latency(answer);
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

  /// To a tenth; never negative, whatever a clock that was set back says.
  static double millis(Duration time) {
    return time.isNegative()
        ? 0
        : Math.round(time.toSeconds() * 10_000.0 + time.getNano() / 1e5) / 10.0;
  }
}
