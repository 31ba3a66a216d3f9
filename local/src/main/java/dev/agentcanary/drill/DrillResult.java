package dev.agentcanary.drill;

import dev.agentcanary.drill.world.RunRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What came of one incident.
public sealed interface DrillResult {
  /// The incident.
  Incident incident();

  /// It cannot happen to this plan.
  record NotApplicable(Incident incident, String reason) implements DrillResult {}

  /// It happened.
  ///
  /// @param runs every event of the schedule
  /// @param observed with an evaluation range of N + 2
  /// @param failures what is not as it should be, with any reading of AWS; nothing if all is
  /// @param range how the result depends on the evaluation range
  record Played(
      Incident incident,
      Script script,
      List<RunRecord> runs,
      Observed observed,
      List<String> failures,
      RangeReport range)
      implements DrillResult {
    public Played {
      runs = List.copyOf(runs);
      failures = List.copyOf(failures);
    }

    /// Whether all is as it should be.
    public boolean ok() {
      return failures.isEmpty();
    }

    /// Since the start, when the first run was due that was not well.
    public Optional<Duration> firstBadRun() {
      return runs.stream()
          .filter(run -> !run.well())
          .findFirst()
          .map(run -> Duration.between(script.start(), run.scheduledFor()));
    }
  }

  /// How a result depends on what AWS does not publish: how many older datapoints an alarm looks
  /// at.
  ///
  /// @param first when the first page or ticket was sent with N, N + 2 and N + 4, in that order;
  ///   nothing for none
  /// @param verdicts whether all was as it should be, in the same order
  record RangeReport(List<Optional<Duration>> first, List<Boolean> verdicts) {
    public RangeReport {
      first = List.copyOf(first);
      verdicts = List.copyOf(verdicts);
    }

    /// Whether it makes a difference who is told, when, or whether that is right.
    public boolean differs() {
      return first.stream().distinct().count() > 1 || verdicts.stream().distinct().count() > 1;
    }
  }
}
