package dev.agentcanary.sim.cloudwatch.metric;

/// What an alarm takes of the values of a period. [StatisticParser] makes one of CloudWatch's text.
public sealed interface Statistic
    permits SimpleStatistic, Percentile, RangeStatistic, PercentileRank {

  /// The statistic of at least one value.
  ///
  /// @return NaN where CloudWatch has none: everything but the simple statistics is unavailable
  ///   when a value is negative
  double of(Distribution values);

  /// Whether [#of] looks at the single values, not only at count, sum and extremes.
  default boolean needsValues() {
    return true;
  }

  /// CloudWatch's spelling.
  String text();
}
