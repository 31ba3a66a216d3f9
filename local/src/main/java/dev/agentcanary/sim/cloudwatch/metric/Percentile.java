package dev.agentcanary.sim.cloudwatch.metric;

/// `pNN.N`: the value below or at which so many percent of the values are.
///
/// AWS does not publish its estimator. This is the nearest rank: the smallest value that has at
/// least `percent` of the values at or below it, so it always is one of the values.
///
/// @param percent 0 to 100
public record Percentile(double percent, String text) implements Statistic {
  @Override
  public double of(Distribution values) {
    return values.minimum() < 0 ? Double.NaN : values.sorted()[rank(percent, values.count())];
  }

  /// Index of the nearest rank among `count` ascending values.
  static int rank(double percent, int count) {
    return Math.clamp((long) Math.ceil(above(percent, count)) - 1, 0, count - 1);
  }

  /// `percent` of `count`, without the last bits that a decimal fraction leaves: 99.9 % of 1,000
  /// are 999.
  static double above(double percent, int count) {
    return Math.round(percent * count * 1e7 / 100) / 1e7;
  }

  /// How many samples a period needs for CloudWatch to call the percentile significant: 10 / (1 -
  /// p), or 10 / p below the median.
  public double significantSamples() {
    double share = percent / 100;
    double samples = 10 / (share >= 0.5 ? 1 - share : share);
    return Math.rint(samples * 1e6) / 1e6;
  }
}
