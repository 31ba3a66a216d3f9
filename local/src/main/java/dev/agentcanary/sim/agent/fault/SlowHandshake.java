package dev.agentcanary.sim.agent.fault;

import java.time.Duration;
import java.util.Optional;

/// A server too busy to greet.
final class SlowHandshake implements ListenFault {
  @Override
  public String kind() {
    return "slow-handshake";
  }

  @Override
  public String meaning() {
    return "connections are accepted, and read 35 s later (divided by the speed), TLS handshake included";
  }

  @Override
  public Optional<Duration> readAfter() {
    return Optional.of(Duration.ofSeconds(35));
  }
}
