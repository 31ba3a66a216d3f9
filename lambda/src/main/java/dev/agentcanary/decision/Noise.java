package dev.agentcanary.decision;

/// How a healthy agent, seen from outside, fails: what the test holds a failure against.
///
/// Two sources. *Flakes* are of one probe: it fails with the plan's flake rate, and more often
/// shortly after it failed. *Blips* are of the way to the agent: all probes, or some, fail for a
/// while. Times are in spacings; with the default spacing of 20 s a flake's after-effect and a blip
/// last 15 s on average, and there are 50 blips a year. A plan whose network is worse has a longer
/// spacing.
///
/// @param flakeRate share of asks that flake in the long run, above 0 and below 1
public record Noise(double flakeRate) {
  /// How much of a failure's after-effect there is right after it: at a quarter of a spacing, three
  /// of ten fail again, where 2 % do in the long run.
  private static final double LINGERS = 0.4;

  /// The time constant of a flake's after-effect and of a blip.
  private static final double LASTS = 0.75;

  /// The share of time that is within a blip: 50 of 15 s in a year.
  static final double BLIPPING = 50 * 15 / (365.25 * 24 * 60 * 60);

  /// The chance that a probe fails which failed `gap` spacings ago.
  double failsAgain(double gap) {
    return flakeRate + (1 - flakeRate) * LINGERS * Math.exp(-gap / LASTS);
  }

  /// The chance that a blip is still there after `gap` spacings.
  static double blipLasts(double gap) {
    return Math.exp(-gap / LASTS);
  }
}
