package dev.agentcanary.load.measure;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// What ended in one stretch of the test.
///
/// @param from its beginning, since the test's beginning
/// @param length positive; the last may be shorter than the others
/// @param tally what was counted in it
/// @param underWay turns under way at its end
/// @param series by kind, of the turns that ended in it; kinds without values are absent
public record Interval(
    Duration from, Duration length, Tally tally, int underWay, Map<Series, Distribution> series) {
  public Interval {
    series = Map.copyOf(series);
  }

  /// That series, or one without values.
  public Distribution of(Series kind) {
    return series.getOrDefault(kind, Distribution.none());
  }

  /// What ended in both, which begin at the same time: of two shards of one test.
  public Interval plus(Interval other) {
    Map<Series, Distribution> sum = new EnumMap<>(Series.class);
    sum.putAll(series);
    other.series.forEach((kind, values) -> sum.merge(kind, values, Distribution::plus));
    return new Interval(
        from,
        length.compareTo(other.length) >= 0 ? length : other.length,
        tally.plus(other.tally),
        underWay + other.underWay,
        sum);
  }
}
