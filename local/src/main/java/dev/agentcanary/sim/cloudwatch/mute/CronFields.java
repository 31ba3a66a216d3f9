package dev.agentcanary.sim.cloudwatch.mute;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// The five fields of a cron expression: minutes, hours, day of month, month, day of week.
///
/// As in cron: when both day fields are restricted, one of them is enough. Sunday is 0, 7 or SUN.
///
/// @param anyDay whether a day matches by either field
record CronFields(
    BitSet minutes, BitSet hours, BitSet days, BitSet months, BitSet weekdays, boolean anyDay) {
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> WEEKDAYS =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  /// @throws IllegalArgumentException if it is none
  static CronFields of(String text) {
    String[] fields = text.strip().toUpperCase(Locale.ROOT).split("\\s+");
    if (fields.length != 5) {
      throw new IllegalArgumentException(fields.length + " fields, there must be 5");
    }
    BitSet weekdays = bits(fields[4], 0, 7, WEEKDAYS, 0);
    if (weekdays.get(7)) {
      weekdays.set(0);
    }
    return new CronFields(
        bits(fields[0], 0, 59, List.of(), 0),
        bits(fields[1], 0, 23, List.of(), 0),
        bits(fields[2], 1, 31, List.of(), 0),
        bits(fields[3], 1, 12, MONTHS, 1),
        weekdays,
        !isAny(fields[2]) && !isAny(fields[4]));
  }

  boolean matches(LocalDateTime time) {
    return minutes.get(time.getMinute())
        && hours.get(time.getHour())
        && matchesDay(time.toLocalDate());
  }

  boolean matchesDay(LocalDate date) {
    boolean day = days.get(date.getDayOfMonth());
    boolean weekday = weekdays.get(date.getDayOfWeek().getValue() % 7);
    return months.get(date.getMonthValue()) && (anyDay ? day || weekday : day && weekday);
  }

  private static boolean isAny(String field) {
    return field.equals("*") || field.equals("?");
  }

  private static BitSet bits(String field, int least, int most, List<String> names, int first) {
    BitSet bits = new BitSet();
    for (String part : field.split(",", -1)) {
      String[] stepped = part.split("/", -1);
      int step = stepped.length == 2 ? number(stepped[1], 1, most, List.of(), 0) : 1;
      String[] range = stepped[0].split("-", -1);
      boolean any = isAny(stepped[0]);
      int from = any ? least : number(range[0], least, most, names, first);
      int to = any || (stepped.length == 2 && range.length == 1) ? most : from;
      if (range.length == 2) {
        to = number(range[1], least, most, names, first);
      }
      if (stepped.length > 2 || range.length > 2 || to < from) {
        throw new IllegalArgumentException("`" + part + "` is no range");
      }
      for (int value = from; value <= to; value += step) {
        bits.set(value);
      }
    }
    return bits;
  }

  private static int number(String text, int least, int most, List<String> names, int first) {
    int named = names.indexOf(text);
    int value = named >= 0 ? named + first : text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "`%s` is not within %d to %d".formatted(text, least, most));
    }
    return value;
  }
}
