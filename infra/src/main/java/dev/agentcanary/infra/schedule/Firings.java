package dev.agentcanary.infra.schedule;

import dev.agentcanary.plan.Schedule;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// How far apart a schedule's firings are, exactly: over 28 years, with the summer time of its
/// zone.
///
/// @param gaps each gap between two firings that follow each other, and how often it occurs; never
///   empty. A schedule that ends, or never fires, has a gap of years.
public record Firings(SortedMap<Duration, Long> gaps) {
  /// From which length on a gap can be a rest: nights and week-ends are longer, the spacing of runs
  /// that belong together is shorter.
  private static final Duration SHORTEST_REST = Duration.ofHours(1);

  private static final int REST_FACTOR = 4;

  public Firings {
    gaps = Collections.unmodifiableSortedMap(new TreeMap<>(gaps));
  }

  /// The firings of a schedule.
  public static Firings of(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Rate(_, Duration every) -> new Firings(new TreeMap<>(Map.of(every, 1L)));
      case Schedule.Cron(String expression, ZoneId zone) -> of(expression, zone);
    };
  }

  private static Firings of(String expression, ZoneId zone) {
    String inside = expression.substring("cron(".length(), expression.length() - 1);
    String[] fields = inside.strip().split("\\s+");
    IntPredicate fires = minutes(fields);
    List<Integer> minutes = IntStream.range(0, 24 * 60).filter(fires).boxed().toList();
    return new Firings(new GapCounter(zone).count(CronDays.of(fields), minutes));
  }

  private static IntPredicate minutes(String[] fields) {
    var minutes = CronField.MINUTES.numbers(fields[0]);
    var hours = CronField.HOURS.numbers(fields[1]);
    return minute -> minutes.get(minute % 60) && hours.get(minute / 60);
  }

  /// The shortest time between two firings.
  public Duration shortest() {
    return gaps.firstKey();
  }

  /// The longest time between two firings.
  public Duration longest() {
    return gaps.lastKey();
  }

  /// The longest time between two firings that belong together: the longest gap that is no rest.
  ///
  /// A rest is longer than an hour and longer than four times the shortest gap: the nights and
  /// week-ends of a schedule for working hours, and the hour that summer time repeats.
  public Duration working() {
    Duration bound = shortest().multipliedBy(REST_FACTOR);
    Duration most = bound.compareTo(SHORTEST_REST) > 0 ? bound : SHORTEST_REST;
    return gaps.keySet().stream()
        .filter(gap -> gap.compareTo(most) <= 0 || gap.equals(shortest()))
        .reduce((_, longer) -> longer)
        .orElseThrow();
  }

  /// Whether there are times in which nothing runs, see [#working].
  public boolean rests() {
    return longest().compareTo(working()) > 0;
  }

  /// Firings a day, on average.
  public double perDay() {
    double seconds = 0;
    long times = 0;
    for (var gap : gaps.entrySet()) {
      seconds += gap.getKey().toSeconds() * (double) gap.getValue();
      times += gap.getValue();
    }
    return 86_400 * times / seconds;
  }
}
