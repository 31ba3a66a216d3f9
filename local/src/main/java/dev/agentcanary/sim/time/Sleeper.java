package dev.agentcanary.sim.time;

import java.time.Duration;

/// Something that lets time pass for the calling thread.
@FunctionalInterface
public interface Sleeper {

  /// Returns when `time` has passed; at once if it is zero or negative.
  void sleep(Duration time) throws InterruptedException;
}
