package dev.agentcanary.load.measure;

import java.time.Duration;
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
}
