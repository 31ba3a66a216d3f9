package dev.agentcanary.run;

import dev.agentcanary.decision.Asked;
import dev.agentcanary.decision.Asked.Result;
import dev.agentcanary.decision.Decision;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.ProbeOutcome.Standing;
import dev.agentcanary.plan.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The attempts at one probe so far. Used by the run's own thread only.
final class ProbeRecord {
  private final int number;
  private final Probe probe;
  private final List<Attempt> attempts = new ArrayList<>();

  /// @param number that the test knows it by
  ProbeRecord(int number, Probe probe) {
    this.number = number;
    this.probe = probe;
  }

  Probe probe() {
    return probe;
  }

  boolean asked() {
    return !attempts.isEmpty();
  }

  /// Keeps an attempt, and tells what the test makes of it.
  Asked add(Attempt attempt) {
    attempts.add(attempt);
    return new Asked(number, result(attempt));
  }

  private static Result result(Attempt attempt) {
    Optional<Attribution> fault = attempt.attribution();
    if (fault.isEmpty()) {
      return Result.PASSED;
    }
    return fault.get() == Attribution.CANARY ? Result.SPOILT : Result.FAILED;
  }

  ProbeOutcome outcome(Decision.Ended decision) {
    return new ProbeOutcome(probe, attempts, standing(decision));
  }

  /// In an outage every probe that failed last is part of it, asked again or not.
  private Standing standing(Decision.Ended decision) {
    Result first = result(attempts.getFirst());
    Result last = result(attempts.getLast());
    boolean confirmed =
        switch (decision) {
          case Decision.Down() -> last == Result.FAILED;
          case Decision.Wrong(List<Integer> probes) -> probes.contains(number);
          case Decision.Healthy(), Decision.Undecided _ -> false;
        };
    if (confirmed) {
      return Standing.CONFIRMED;
    }
    if (first == Result.PASSED) {
      return Standing.HEALTHY;
    }
    boolean open =
        decision instanceof Decision.Undecided(_, List<Integer> probes) && probes.contains(number);
    return last == Result.PASSED && !open ? Standing.RECOVERED : Standing.UNCONFIRMED;
  }
}
