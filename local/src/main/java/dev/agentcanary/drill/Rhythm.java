package dev.agentcanary.drill;

import dev.agentcanary.drill.world.FiringTimes;
import dev.agentcanary.plan.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// When runs are due.
///
/// @param firings since the start, ascending
/// @param shortest and `longest`: between two of them
/// @param working the longest time between two that belong together: nights and week-ends, which
///   are longer than an hour and than four times the shortest, are left out
record Rhythm(List<Duration> firings, Duration shortest, Duration longest, Duration working) {
  private static final int AT_LEAST = 600;
  private static final Duration LONG_ENOUGH = Duration.ofDays(60);
  private static final Duration SHORTEST_REST = Duration.ofHours(1);
  private static final int REST_FACTOR = 4;

  Rhythm {
    firings = List.copyOf(firings);
  }

  /// Of a schedule that is deployed at `start`: its next 600 firings, or two months of them.
  static Rhythm of(Schedule schedule, Instant start) {
    FiringTimes times = FiringTimes.of(schedule, start);
    List<Duration> firings = new ArrayList<>();
    TreeSet<Duration> gaps = new TreeSet<>();
    Instant at = times.after(start);
    while (firings.size() < AT_LEAST || firings.getLast().compareTo(LONG_ENOUGH) < 0) {
      firings.add(Duration.between(start, at));
      Instant next = times.after(at);
      gaps.add(Duration.between(at, next));
      at = next;
    }
    return new Rhythm(firings, gaps.first(), gaps.last(), working(gaps));
  }

  private static Duration working(TreeSet<Duration> gaps) {
    Duration bound = gaps.first().multipliedBy(REST_FACTOR);
    return gaps.floor(bound.compareTo(SHORTEST_REST) > 0 ? bound : SHORTEST_REST);
  }

  /// The first firing at or after that time.
  ///
  /// @return its number
  int firstFrom(Duration since) {
    int number = 0;
    while (firings.get(number).compareTo(since) < 0) {
      number++;
    }
    return number;
  }
}
