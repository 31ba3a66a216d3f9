package dev.agentcanary.plan;

import dev.agentcanary.decision.Limits;
import dev.agentcanary.decision.Noise;
import dev.agentcanary.decision.Rules;
import java.time.Duration;
import java.util.List;

/// How a failure is confirmed before it counts in the verdict; see `docs/design/0009-verdict.md`.
///
/// @param rounds of confirmation, at most, 0 to 10; 0 trusts the first attempt
/// @param spacing between the starts of the first rounds, at least; later ones are twice as far
///   apart; zero or more
/// @param flakeRate share of first attempts of a healthy agent that fail, 0 to below 1
/// @param downRate share of attempts that fail from which the agent counts as down, above the flake
///   rate, at most 0.95
/// @param falsePagesPerYear that are tolerated, above 0
/// @param mostAsks attempts of confirmation in one run, over all probes, at most
public record Confirmation(
    int rounds,
    Duration spacing,
    double flakeRate,
    double downRate,
    double falsePagesPerYear,
    int mostAsks) {
  /// Six rounds, 20 s apart, 2 % flakes, down from 20 %, one false page a year, 60 further asks.
  public static final Confirmation DEFAULT =
      new Confirmation(6, Duration.ofSeconds(20), 0.02, 0.2, 1.0, 60);

  /// The first attempts are all there is.
  public static final Confirmation NONE = DEFAULT.within(0, Duration.ZERO);

  /// A rate of flakes below which the noise of a real network cannot be.
  public static final double LEAST_FLAKES = 0.0001;

  /// What a run decides by.
  ///
  /// @param runsPerYear at most
  /// @param probesPerRun at most
  public Rules rules(double runsPerYear, int probesPerRun, int sideBySide) {
    return Rules.of(
        new Noise(Math.max(flakeRate, LEAST_FLAKES)),
        downRate,
        falsePagesPerYear,
        runsPerYear,
        Math.max(1, probesPerRun),
        new Limits(rounds, mostAsks, sideBySide));
  }

  /// How many probes a run takes, at most.
  static int probesPerRun(RunSettings run, List<Probe> probes) {
    return switch (run.eachRun()) {
      case RunSettings.EachRun.All() -> probes.size();
      case RunSettings.EachRun.Rotating(int count) -> {
        int taken = count;
        for (Probe probe : probes) {
          taken += probe.every().isPresent() ? 1 : 0;
        }
        yield Math.min(taken, probes.size());
      }
    };
  }

  /// The same with other rounds.
  public Confirmation within(int rounds, Duration spacing) {
    return new Confirmation(rounds, spacing, flakeRate, downRate, falsePagesPerYear, mostAsks);
  }
}
