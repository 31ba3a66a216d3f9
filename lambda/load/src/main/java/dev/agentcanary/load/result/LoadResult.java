package dev.agentcanary.load.result;

import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Interval;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.load.profile.LoadProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One load test, or one shard of it, as measured.
///
/// @param canary the plan's name
/// @param test the test's id
/// @param startedAt when the first user could start
/// @param target what was asked, for people: an ARN with its endpoint, or an address
/// @param profile what was asked for
/// @param ending how it ended
/// @param intervals of the whole test, warm-up included, in order, of equal length but the last
/// @param tally of what was measured, warm-up left out
/// @param series likewise; kinds without values are absent
/// @param own what the load test itself used
public record LoadResult(
    String canary,
    String test,
    Instant startedAt,
    String target,
    LoadProfile profile,
    Ending ending,
    List<Interval> intervals,
    Tally tally,
    Map<Series, Distribution> series,
    OwnShare own) {
  public LoadResult {
    intervals = List.copyOf(intervals);
    series = Map.copyOf(series);
  }

  /// That series, or one without values.
  public Distribution of(Series kind) {
    return series.getOrDefault(kind, Distribution.none());
  }

  /// Turns that ended each second, over the intervals that are whole within the measured time; zero
  /// without one.
  ///
  /// What ended later, while nothing began any more, would make the agent look slower than it was.
  public double perSecond() {
    long turns = 0;
    Duration time = Duration.ZERO;
    for (Interval interval : intervals) {
      Duration until = interval.from().plus(interval.length());
      if (measured(interval) && until.compareTo(profile.length()) <= 0) {
        turns += interval.tally().turns();
        time = time.plus(interval.length());
      }
    }
    return time.isZero() ? 0 : turns * 1e9 / time.toNanos();
  }

  /// Whether that interval is in the figures: it begins when the warm-up is over, or later.
  public boolean measured(Interval interval) {
    return interval.from().compareTo(profile.warmUp()) >= 0;
  }

  /// From the test's beginning to the end of its last interval.
  public Duration length() {
    return intervals.isEmpty()
        ? Duration.ZERO
        : intervals.getLast().from().plus(intervals.getLast().length());
  }
}
