package dev.agentcanary.load.engine;

import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Share;
import java.time.Duration;
import java.util.List;

/// One load test to carry out.
///
/// @param canary the plan's name
/// @param test the test's id
/// @param target what is asked, for people
/// @param profile who asks, how fast and for how long
/// @param share of that, which part
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
    Share share,
    List<WeightedProbe> probes,
    RateLimits limits,
    StopRule stopRule,
    Duration turnTimeout,
    Duration stopTimeout) {
  public LoadRequest {
    probes = List.copyOf(probes);
  }

  /// The whole test.
  public LoadRequest(
      String canary,
      String test,
      String target,
      LoadProfile profile,
      List<WeightedProbe> probes,
      RateLimits limits,
      StopRule stopRule,
      Duration turnTimeout,
      Duration stopTimeout) {
    this(
        canary,
        test,
        target,
        profile,
        Share.WHOLE,
        probes,
        limits,
        stopRule,
        turnTimeout,
        stopTimeout);
  }
}
