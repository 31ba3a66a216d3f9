package dev.agentcanary.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One conversation with the agent, in a session of its own.
///
/// @param name `[a-z0-9-]{1,60}`, unique in the plan
/// @param every at most this often; absent: in every run
/// @param turns in order, never empty
public record Probe(String name, Optional<Duration> every, List<Turn> turns) {
  public Probe {
    turns = List.copyOf(turns);
  }
}
