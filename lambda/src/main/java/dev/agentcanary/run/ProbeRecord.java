package dev.agentcanary.run;

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
  private final Probe probe;
  private final List<Attempt> attempts = new ArrayList<>();

  ProbeRecord(Probe probe) {
    this.probe = probe;
  }

  Probe probe() {
    return probe;
  }

  void add(Attempt attempt) {
    attempts.add(attempt);
  }

  /// Every attempt failed, and the last not by the canary's own fault, which asking again would not
  /// mend.
  boolean undecided() {
    Attempt last = attempts.getLast();
    return !last.healthy() && !last.attribution().equals(Optional.of(Attribution.CANARY));
  }

  ProbeOutcome outcome(int rounds) {
    return new ProbeOutcome(probe, attempts, standing(rounds));
  }

  private Standing standing(int rounds) {
    if (attempts.getFirst().healthy()) {
      return Standing.HEALTHY;
    }
    if (attempts.getLast().healthy()) {
      return Standing.RECOVERED;
    }
    return undecided() && attempts.size() > rounds ? Standing.CONFIRMED : Standing.UNCONFIRMED;
  }
}
