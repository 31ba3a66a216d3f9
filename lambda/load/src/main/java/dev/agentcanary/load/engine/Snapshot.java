package dev.agentcanary.load.engine;

import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.measure.Tally;
import java.time.Duration;
import java.util.Map;

/// How a load test is going, for a live view.
///
/// @param elapsed since its beginning
/// @param users who have started and not left: users of the closed model, conversations of the open
/// @param underWay turns that were to have started and have not ended, those that wait included
/// @param perSecond turns that ended each second, over the last few seconds
/// @param tally of the measured part so far, warm-up left out
/// @param series likewise; kinds without values are absent
public record Snapshot(
    Duration elapsed,
    int users,
    int underWay,
    double perSecond,
    Tally tally,
    Map<Series, Distribution> series) {
  public Snapshot {
    series = Map.copyOf(series);
  }

  /// That series, or one without values.
  public Distribution of(Series kind) {
    return series.getOrDefault(kind, Distribution.none());
  }
}
