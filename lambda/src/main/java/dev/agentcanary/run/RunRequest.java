package dev.agentcanary.run;

import dev.agentcanary.plan.Probe;
import java.time.Instant;
import java.util.List;

/// One run to carry out.
///
/// @param runId unique
/// @param scheduledFor when the schedule meant it to start
/// @param deadline by when every session has to be stopped; asking ends the plan's `stop-timeout`
///   earlier
/// @param probes to take, see [DueProbes]; may be empty
/// @param others that may be asked besides, to tell a probe that fails from an agent that does;
///   none of `probes`; may be empty
public record RunRequest(
    String runId, Instant scheduledFor, Instant deadline, List<Probe> probes, List<Probe> others) {
  public RunRequest {
    probes = List.copyOf(probes);
    others = List.copyOf(others);
  }
}
