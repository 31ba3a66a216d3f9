package dev.agentcanary.outcome;

import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Sight;
import dev.agentcanary.agent.Stop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One conversation: a probe's turns in a fresh session, up to and including the first that failed.
///
/// @param round 0 for the first attempt, then the round of confirmation
/// @param turns never empty
/// @param stop what came of ending the session
public record Attempt(
    int round, SessionId session, Instant startedAt, List<TurnOutcome> turns, Stop stop) {
  public Attempt {
    turns = List.copyOf(turns);
  }

  /// Every turn is healthy; later turns are not asked after one that is not.
  public boolean healthy() {
    return attribution().isEmpty();
  }

  /// Whose fault the failure is; nothing if the attempt is healthy.
  public Optional<Attribution> attribution() {
    return turns.getLast().attribution();
  }

  /// What is wrong with the canary, if the failure is its own.
  public Optional<OwnFault> ownFault() {
    return turns.getLast().ownFault();
  }

  /// Whether it ended with a turn that reached nobody.
  public boolean unreached() {
    return turns.getLast().unreached();
  }

  /// The same, that turn judged by what a second look saw.
  public Attempt seen(Sight second) {
    List<TurnOutcome> judged = new ArrayList<>(turns);
    judged.set(turns.size() - 1, turns.getLast().seen(second));
    return new Attempt(round, session, startedAt, judged, stop);
  }
}
