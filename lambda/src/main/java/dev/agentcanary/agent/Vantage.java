package dev.agentcanary.agent;

import java.time.Duration;

/// Where a run looks around from when the agent could not be reached: is it the agent's side that
/// does not answer, or the canary's own network?
@FunctionalInterface
public interface Vantage {

  /// Looks once. Never throws; returns within `timeout`, give or take some milliseconds.
  ///
  /// @param timeout positive
  Sight look(Duration timeout);
}
