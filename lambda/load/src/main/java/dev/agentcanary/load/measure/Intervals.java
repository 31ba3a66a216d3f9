package dev.agentcanary.load.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Intervals in fewer and longer ones. Counts and distributions add up exactly; only when within
/// the longer interval something happened is lost.
public final class Intervals {
  private Intervals() {}

  /// Neighbours joined, `group` at a time; the last may be of fewer.
  ///
  /// @param intervals in order, each beginning where the one before it ends
  /// @param group 1 or more
  public static List<Interval> joined(List<Interval> intervals, int group) {
    List<Interval> joined = new ArrayList<>();
    for (int from = 0; from < intervals.size(); from += group) {
      joined.add(one(intervals.subList(from, Math.min(intervals.size(), from + group))));
    }
    return joined;
  }

  /// As many of them joined as it takes to have at most `most`.
  public static List<Interval> atMost(int most, List<Interval> intervals) {
    return joined(intervals, Math.max(1, Math.ceilDiv(intervals.size(), most)));
  }

  /// What shards of one test measured beside each other, by the place of the intervals: the shards
  /// count from one moment on, in intervals of equal length.
  public static List<Interval> sideBySide(List<List<Interval>> shards) {
    int most = 0;
    for (List<Interval> shard : shards) {
      most = Math.max(most, shard.size());
    }
    List<Interval> sums = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      List<Interval> there = new ArrayList<>();
      for (List<Interval> shard : shards) {
        if (i < shard.size()) {
          there.add(shard.get(i));
        }
      }
      int underWay = there.stream().mapToInt(Interval::underWay).sum();
      Duration length = there.stream().map(Interval::length).max(Duration::compareTo).orElseThrow();
      sums.add(sum(there, length, underWay));
    }
    return sums;
  }

  private static Interval one(List<Interval> group) {
    Interval last = group.getLast();
    Duration length = last.from().plus(last.length()).minus(group.getFirst().from());
    return sum(group, length, last.underWay());
  }

  private static Interval sum(List<Interval> group, Duration length, int underWay) {
    Tally tally = Tally.NONE;
    Map<Series, List<Distribution>> parts = new EnumMap<>(Series.class);
    for (Interval interval : group) {
      tally = tally.plus(interval.tally());
      interval
          .series()
          .forEach((kind, part) -> parts.computeIfAbsent(kind, _ -> new ArrayList<>()).add(part));
    }
    Map<Series, Distribution> series = new EnumMap<>(Series.class);
    parts.forEach((kind, values) -> series.put(kind, Distribution.sum(values)));
    return new Interval(group.getFirst().from(), length, tally, underWay, series);
  }
}
