package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// A failure of one turn: something else goes over the wire than the agent's answer.
public non-sealed interface TurnFault extends Fault {

  /// Whether the service fails before it looks for a session, so that none is opened.
  default boolean beforeSession() {
    return false;
  }

  /// Whether this turn can be hit at all.
  default boolean hits(Turn turn) {
    return true;
  }

  /// Whether the session is gone after the failure.
  default boolean endsSession() {
    return false;
  }

  /// Answers in place of the agent.
  ///
  /// @throws IOException if the client went away
  void answer(Turn turn) throws IOException, InterruptedException;
}
