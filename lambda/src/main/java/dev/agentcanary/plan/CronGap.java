package dev.agentcanary.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The least time between two moments that a cron expression names.
///
/// Taken as if every day were one of its days: an expression for Mondays only may have a longer
/// one. A day on which the clock goes forward or back is looked at like a plain one, since moments
/// that are an hour apart can be minutes apart then; a time that the clock leaves out names no
/// moment.
final class CronGap {
  /// A year without leap day; the rules of every zone give it each of their changes.
  private static final int YEAR = 2026;

  private CronGap() {}

  /// @param expression `cron(…)` with six valid fields
  static Duration shortest(String expression, ZoneId zone) {
    String[] fields =
        expression.substring("cron(".length(), expression.length() - 1).strip().split("\\s+");
    List<LocalTime> times = times(numbers(fields[0], 59), numbers(fields[1], 23));
    Duration least = Duration.ofDays(1);
    for (LocalDate day : days(zone.getRules())) {
      List<Instant> moments = moments(day, times, zone.getRules());
      for (int i = 1; i < moments.size(); i++) {
        Duration gap = Duration.between(moments.get(i - 1), moments.get(i));
        least = gap.compareTo(least) < 0 ? gap : least;
      }
    }
    return least;
  }

  private static List<LocalTime> times(BitSet minutes, BitSet hours) {
    List<LocalTime> times = new ArrayList<>();
    hours.stream()
        .forEach(hour -> minutes.stream().forEach(minute -> times.add(LocalTime.of(hour, minute))));
    return times;
  }

  private static List<LocalDate> days(ZoneRules rules) {
    List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(YEAR, 1, 15)));
    rules
        .getTransitionRules()
        .forEach(rule -> days.add(rule.createTransition(YEAR).getDateTimeBefore().toLocalDate()));
    return days;
  }

  /// Those of a day and of the one after it.
  private static List<Instant> moments(LocalDate day, List<LocalTime> times, ZoneRules rules) {
    List<Instant> moments = new ArrayList<>();
    for (LocalDate date : List.of(day, day.plusDays(1))) {
      for (LocalTime time : times) {
        LocalDateTime local = date.atTime(time);
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (!offsets.isEmpty()) {
          moments.add(local.toInstant(offsets.getFirst()));
        }
      }
    }
    moments.sort(null);
    return moments;
  }

  /// The numbers from 0 to `last` that a field of minutes or hours names.
  private static BitSet numbers(String field, int last) {
    BitSet numbers = new BitSet(last + 1);
    for (String item : field.split(",")) {
      String[] range = item.split("/", 2);
      String[] ends = range[0].split("-", 2);
      boolean all = range[0].equals("*");
      int from = all ? 0 : Integer.parseInt(ends[0]);
      int to =
          ends.length == 2 ? Integer.parseInt(ends[1]) : all || range.length == 2 ? last : from;
      int step = range.length == 2 ? Math.max(1, Integer.parseInt(range[1])) : 1;
      int length = to < from ? last + 1 - from + to : to - from;
      for (int i = 0; i <= length; i += step) {
        numbers.set((from + i) % (last + 1));
      }
    }
    return numbers;
  }
}
