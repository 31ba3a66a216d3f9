package dev.agentcanary.decision;

/// What a test decides by; all of it follows from the plan.
///
/// The two thresholds share the tolerated false pages, three fifths for "down" and two for the
/// single probes, so that a total outage takes two rounds and a broken probe four. By Ville's
/// inequality a likelihood ratio exceeds A in at most one of A runs of a healthy agent, wherever
/// the test stops.
///
/// @param noise of a healthy agent
/// @param downRate the share of asks that fail from which the agent counts as down, above the flake
///   rate and at most 0.95
/// @param downEvidence log likelihood ratio that is enough to call the agent down
/// @param wrongEvidence log likelihood ratio that is enough to call one probe wrong
public record Rules(
    Noise noise, double downRate, double downEvidence, double wrongEvidence, Limits limits) {
  private static final double SHARE_OF_DOWN = 0.6;

  /// The rules that keep to `falsePagesPerYear`.
  ///
  /// @param runsPerYear above 0
  /// @param probesPerRun that are due in a run, at most; each is a chance to cry wolf
  public static Rules of(
      Noise noise,
      double downRate,
      double falsePagesPerYear,
      double runsPerYear,
      int probesPerRun,
      Limits limits) {
    double runsPerPage = runsPerYear / falsePagesPerYear;
    return new Rules(
        noise,
        downRate,
        Math.log(Math.max(1, runsPerPage / SHARE_OF_DOWN)),
        Math.log(Math.max(1, runsPerPage * probesPerRun / (1 - SHARE_OF_DOWN))),
        limits);
  }

  /// The same, within other limits.
  public Rules within(Limits others) {
    return new Rules(noise, downRate, downEvidence, wrongEvidence, others);
  }
}
