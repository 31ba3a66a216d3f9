package dev.agentcanary.sim.agent.fault;

import java.time.Duration;
import java.util.Optional;

/// A failure to listen. It is there or not: it cannot be limited to some turns, since none arrives.
public non-sealed interface ListenFault extends Fault {

  /// How long after it came about a connection is read; nothing: connections are refused.
  Optional<Duration> readAfter();
}
