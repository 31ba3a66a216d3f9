package dev.agentcanary.drill;

import dev.agentcanary.drill.world.FiringTimes;
import dev.agentcanary.plan.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// When runs are due.
///
/// @param firings since the start, ascending
/// @param shortest and `longest`: between two of them
record Rhythm(List<Duration> firings, Duration shortest, Duration longest) {
  private static final int AT_LEAST = 600;
  private static final Duration TWO_WEEKS = Duration.ofDays(14);

  Rhythm {
    firings = List.copyOf(firings);
  }

  /// Of a schedule that is deployed at `start`: its next 600 firings, or two weeks of them.
  static Rhythm of(Schedule schedule, Instant start) {
    FiringTimes times = FiringTimes.of(schedule, start);
    List<Duration> firings = new ArrayList<>();
    Duration shortest = Duration.ofDays(366);
    Duration longest = Duration.ZERO;
    Instant at = times.after(start);
    while (firings.size() < AT_LEAST || firings.getLast().compareTo(TWO_WEEKS) < 0) {
      firings.add(Duration.between(start, at));
      Instant next = times.after(at);
      Duration gap = Duration.between(at, next);
      shortest = gap.compareTo(shortest) < 0 ? gap : shortest;
      longest = gap.compareTo(longest) > 0 ? gap : longest;
      at = next;
    }
    return new Rhythm(firings, shortest, longest);
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
