package dev.agentcanary.load;

import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Interval;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.outcome.Attribution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.PackedHistogram;

/// Events of a made-up test, sorted into intervals of a second. Times are seconds.
final class Recorded {
  private static final class Second {
    private final Map<Series, PackedHistogram> series = new EnumMap<>(Series.class);
    private Tally tally = Tally.NONE;
    private int underWay;

    private void add(Series kind, double seconds) {
      series
          .computeIfAbsent(
              kind, _ -> new PackedHistogram(Distribution.LONGEST_MICROS, Distribution.DIGITS))
          .recordValue(Math.max(1, Math.round(seconds * 1e6)));
    }

    private Interval interval(int from) {
      Map<Series, Distribution> values = new EnumMap<>(Series.class);
      series.forEach((kind, recorded) -> values.put(kind, Distribution.of(recorded)));
      return new Interval(Duration.ofSeconds(from), Duration.ofSeconds(1), tally, underWay, values);
    }
  }

  private final LoadProfile profile;
  private final TreeMap<Integer, Second> seconds = new TreeMap<>();
  private final Second measured = new Second();

  Recorded(LoadProfile profile) {
    this.profile = profile;
  }

  void connected(double at, double took) {
    add(at, Series.CONNECT, took);
  }

  /// @param fault null if healthy
  void turn(double end, boolean cold, double late, double first, double took, Attribution fault) {
    add(end, Series.LATENCY, late + took);
    add(end, Series.SERVICE, took);
    add(end, Series.LATE, late);
    add(end, cold ? Series.COLD : Series.WARM, late + took);
    if (fault != Attribution.THROTTLED && fault != Attribution.TIMEOUT) {
      add(end, Series.FIRST_TOKEN, late + first);
    }
    Second second = second(end);
    Map<Attribution, Long> failures = fault == null ? Map.of() : Map.of(fault, 1L);
    long healthy = fault == null ? 1 : 0;
    second.tally = second.tally.plus(new Tally(0, 1, healthy, failures, 0, 0, healthy * 640));
    for (int at = (int) (end - took); at < (int) end; at++) {
      second(at).underWay++;
    }
  }

  void conversation(double end, boolean stopped) {
    Second second = second(end);
    second.tally = second.tally.plus(new Tally(1, 0, 0, Map.of(), 1, stopped ? 1 : 0, 0));
  }

  List<Interval> intervals() {
    List<Interval> intervals = new ArrayList<>();
    for (int from = 0; from <= seconds.lastKey(); from++) {
      intervals.add(seconds.getOrDefault(from, new Second()).interval(from));
    }
    return intervals;
  }

  Tally tally() {
    Tally sum = Tally.NONE;
    for (Second second : seconds.tailMap((int) profile.warmUp().toSeconds()).values()) {
      sum = sum.plus(second.tally);
    }
    return sum;
  }

  Map<Series, Distribution> series() {
    return measured.interval(0).series();
  }

  private void add(double at, Series kind, double took) {
    second(at).add(kind, took);
    if ((int) at >= profile.warmUp().toSeconds()) {
      measured.add(kind, took);
    }
  }

  private Second second(double at) {
    return seconds.computeIfAbsent((int) at, _ -> new Second());
  }
}
