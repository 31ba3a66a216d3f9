package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Response;

/// A failure of StopRuntimeSession: the session lives on.
public non-sealed interface StopFault extends Fault {

  /// What the stop is answered with.
  Response answer();
}
