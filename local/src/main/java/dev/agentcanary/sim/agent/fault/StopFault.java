package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Wire;
import java.io.IOException;

/// A failure of StopRuntimeSession: the session lives on.
public non-sealed interface StopFault extends Fault {

  /// Answers in place of the service.
  ///
  /// @throws IOException if the client went away
  void answer(Wire wire) throws IOException, InterruptedException;
}
