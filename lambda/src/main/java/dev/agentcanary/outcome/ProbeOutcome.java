package dev.agentcanary.outcome;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.plan.Probe;
import java.util.List;
import java.util.Optional;

/// What came of one probe in one run.
///
/// @param attempts the first, then its confirmations in order; never empty; of a witness, which was
///   not due, only confirmations
/// @param standing what they amount to
public record ProbeOutcome(Probe probe, List<Attempt> attempts, Standing standing) {
  public ProbeOutcome {
    attempts = List.copyOf(attempts);
  }

  /// What a probe's attempts amount to.
  public enum Standing {
    /// The first attempt is healthy, and no outage was found that the probe is part of.
    HEALTHY,
    /// The first attempt failed, and a later one cleared it: a flake.
    RECOVERED,
    /// It fails for good, or the agent is down and the last attempt failed.
    CONFIRMED,
    /// The first attempt failed, and that was neither confirmed nor cleared.
    UNCONFIRMED
  }

  /// The attempt that is never overwritten by a confirmation.
  public Attempt first() {
    return attempts.getFirst();
  }

  /// Healthy in the end.
  public boolean healthy() {
    return standing == Standing.HEALTHY || standing == Standing.RECOVERED;
  }

  /// Whose fault the failure is, by the last attempt that tells; nothing if the probe is healthy.
  ///
  /// An attempt that the canary gave up tells nothing of the agent, and is overruled by one that
  /// does.
  public Optional<Attribution> attribution() {
    if (healthy()) {
      return Optional.empty();
    }
    return telling().attribution();
  }

  /// What is wrong with the canary, if the failure is its own.
  public Optional<OwnFault> ownFault() {
    return healthy() ? Optional.empty() : telling().ownFault();
  }

  /// The last attempt that failed and was not given up, else the last.
  private Attempt telling() {
    for (Attempt attempt : attempts.reversed()) {
      if (!attempt.healthy() && !abandoned(attempt)) {
        return attempt;
      }
    }
    return attempts.getLast();
  }

  private static boolean abandoned(Attempt attempt) {
    return attempt.turns().getLast().answer() instanceof Answer.Abandoned;
  }
}
