package dev.agentcanary.load.result;

import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Series;
import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/// A result in which everything took longer by a factor.
final class Slowed {
  private Slowed() {}

  static LoadResult by(double factor, LoadResult result) {
    Map<Series, Distribution> series = new EnumMap<>(Series.class);
    result.series().forEach((kind, values) -> series.put(kind, by(factor, values)));
    return new LoadResult(
        result.canary(),
        result.test(),
        result.startedAt(),
        result.target(),
        result.profile(),
        result.ending(),
        result.intervals(),
        result.tally(),
        series,
        result.own());
  }

  private static Distribution by(double factor, Distribution values) {
    Histogram slowed = new Histogram(Distribution.LONGEST_MICROS, Distribution.DIGITS);
    for (var each : values.histogram().recordedValues()) {
      slowed.recordValueWithCount(
          (long) (factor * each.getValueIteratedTo()), each.getCountAtValueIteratedTo());
    }
    return Distribution.of(slowed);
  }
}
