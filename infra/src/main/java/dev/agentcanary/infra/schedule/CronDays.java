package dev.agentcanary.infra.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.Predicate;

/// The days that a cron expression names by its day of month, month, day of week and year.
final class CronDays {
  private CronDays() {}

  /// @param fields the six fields, in a form that the plan's reader accepts
  static Predicate<LocalDate> of(String[] fields) {
    BitSet months = CronField.MONTH.numbers(fields[3]);
    BitSet years = CronField.YEAR.numbers(fields[5]);
    Predicate<LocalDate> days = fields[2].equals("?") ? weekdays(fields[4]) : daysOf(fields[2]);
    return day -> years.get(day.getYear()) && months.get(day.getMonthValue()) && days.test(day);
  }

  private static Predicate<LocalDate> daysOf(String text) {
    Predicate<LocalDate> any = _ -> false;
    for (String part : text.toUpperCase(Locale.ROOT).split(",")) {
      any = any.or(dayOf(part));
    }
    return any;
  }

  private static Predicate<LocalDate> dayOf(String part) {
    if (part.equals("L")) {
      return day -> day.getDayOfMonth() == day.lengthOfMonth();
    }
    if (part.equals("LW")) {
      return day -> day.equals(nearestWorkday(day.with(TemporalAdjusters.lastDayOfMonth())));
    }
    if (part.endsWith("W")) {
      int wanted = Integer.parseInt(part.substring(0, part.length() - 1));
      return day ->
          wanted <= day.lengthOfMonth() && day.equals(nearestWorkday(day.withDayOfMonth(wanted)));
    }
    BitSet numbers = CronField.DAY.numbers(part);
    return day -> numbers.get(day.getDayOfMonth());
  }

  /// The day itself, or the Friday before a Saturday and the Monday after a Sunday, but never in
  /// another month.
  private static LocalDate nearestWorkday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.getDayOfMonth() == 1 ? day.plusDays(2) : day.minusDays(1);
      case SUNDAY ->
          day.getDayOfMonth() == day.lengthOfMonth() ? day.minusDays(2) : day.plusDays(1);
      default -> day;
    };
  }

  private static Predicate<LocalDate> weekdays(String text) {
    Predicate<LocalDate> any = _ -> false;
    for (String part : text.toUpperCase(Locale.ROOT).split(",")) {
      any = any.or(weekday(part));
    }
    return any;
  }

  private static Predicate<LocalDate> weekday(String part) {
    if (part.equals("L")) {
      return day -> day.getDayOfWeek() == DayOfWeek.SATURDAY;
    }
    if (part.contains("#")) {
      String[] halves = part.split("#");
      int wanted = CronField.WEEKDAY.number(halves[0]);
      int which = Integer.parseInt(halves[1]);
      return day -> number(day) == wanted && (day.getDayOfMonth() + 6) / 7 == which;
    }
    if (part.endsWith("L")) {
      int wanted = CronField.WEEKDAY.number(part.substring(0, part.length() - 1));
      return day -> number(day) == wanted && day.getDayOfMonth() + 7 > day.lengthOfMonth();
    }
    BitSet numbers = CronField.WEEKDAY.numbers(part);
    return day -> numbers.get(number(day));
  }

  /// As cron counts: 1 is Sunday.
  private static int number(LocalDate day) {
    return day.getDayOfWeek().getValue() % 7 + 1;
  }
}
