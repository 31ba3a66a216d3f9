package dev.agentcanary.sim.agent.fault;

import java.time.Duration;
import java.util.Optional;

/// Nothing listens.
final class RefuseConnection implements ListenFault {
  @Override
  public String kind() {
    return "refuse-connection";
  }

  @Override
  public String meaning() {
    return "connection refused: nothing listens on the port until the fault is lifted";
  }

  @Override
  public Optional<Duration> readAfter() {
    return Optional.empty();
  }
}
