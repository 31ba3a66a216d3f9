package dev.agentcanary.load.engine;

import dev.agentcanary.load.profile.LoadProfile;
import java.time.Duration;
import java.util.List;

/// One load test to carry out.
///
/// @param canary the plan's name
/// @param test the test's id
/// @param target what is asked, for people
/// @param profile who asks, how fast and for how long
/// @param probes what is asked, never empty
/// @param limits how fast at most
/// @param stopRule when it ends early
/// @param turnTimeout for one turn, positive
/// @param stopTimeout for stopping one session, positive
public record LoadRequest(
    String canary,
    String test,
    String target,
    LoadProfile profile,
    List<WeightedProbe> probes,
    RateLimits limits,
    StopRule stopRule,
    Duration turnTimeout,
    Duration stopTimeout) {
  public LoadRequest {
    probes = List.copyOf(probes);
  }
}
