package dev.agentcanary.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a load test of this agent may do, and what it has to show. The canary's own function never
/// looks at it.
///
/// @param allowed whether a runtime may be loaded at all
/// @param onAws whether what a load test from AWS needs is deployed
/// @param askAbove dollars of estimated cost above which somebody has to agree, 0 or more
/// @param newSessionsPerSecond that are opened at most, above 0
/// @param turnsPerSecond that are asked at most, above 0
/// @param weights how often a probe is drawn beside the others, by name, 0 or more; a probe that is
///   absent has 1
/// @param thresholds that have to be kept; none: the plan's objectives stand for them
/// @param stop what ends a test before its time
public record LoadSettings(
    boolean allowed,
    boolean onAws,
    BigDecimal askAbove,
    double newSessionsPerSecond,
    double turnsPerSecond,
    Map<String, Integer> weights,
    List<LoadThreshold> thresholds,
    Stop stop) {
  /// Of a file that says nothing of it: a fifth below the quota of new sessions (25 a second for an
  /// account), a fifth of the quota of turns (1,000), because an account is seldom one agent's.
  public static final LoadSettings DEFAULT =
      new LoadSettings(
          false,
          false,
          BigDecimal.valueOf(5),
          20,
          200,
          Map.of(),
          List.of(),
          new Stop(0.5, 0.2, Duration.ofSeconds(30), 20));

  public LoadSettings {
    weights = Map.copyOf(weights);
    thresholds = List.copyOf(thresholds);
  }

  /// How often a probe is drawn, beside the others.
  public int weight(Probe probe) {
    return weights.getOrDefault(probe.name(), 1);
  }

  /// When a test is ended: within the newest window, more than a share of the turns went wrong.
  ///
  /// @param failed share of the turns that failed, above 0 to 1; 1 never ends a test
  /// @param throttled likewise, of those that a quota refused
  /// @param window how far it looks back, from 1 s to 10 min
  /// @param leastTurns with fewer in the window nothing is ended, 1 or more
  public record Stop(double failed, double throttled, Duration window, int leastTurns) {}
}
