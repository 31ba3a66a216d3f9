package dev.agentcanary.sim.agent;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long turns take, in simulated time. Safe for use by many threads.
@FunctionalInterface
public interface Latencies {

  /// From the request to the last byte of one turn.
  ///
  /// @param cold whether the session is new
  Duration draw(RandomGenerator random, boolean cold);
}
