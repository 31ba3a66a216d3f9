package dev.agentcanary.agent.wire;

import java.time.Duration;

/// Waiting. In production `Thread::sleep`; in a test, nothing.
@FunctionalInterface
public interface Pause {
  void of(Duration time) throws InterruptedException;
}
