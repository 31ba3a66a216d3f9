package dev.agentcanary.infra.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// What a field of a cron expression can name: the numbers from `least` to `most`, some of them by
/// a word.
///
/// @param names of the numbers from `least` on; may be fewer than the numbers
record CronField(int least, int most, List<String> names) {
  static final CronField MINUTES = new CronField(0, 59, List.of());
  static final CronField HOURS = new CronField(0, 23, List.of());
  static final CronField DAY = new CronField(1, 31, List.of());
  static final CronField MONTH =
      new CronField(
          1,
          12,
          List.of(
              "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"));
  static final CronField WEEKDAY =
      new CronField(1, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));
  static final CronField YEAR = new CronField(1970, 2199, List.of());

  CronField {
    names = List.copyOf(names);
  }

  /// The numbers of a list like `0/10,5-7,MON`. A range that ends before it begins goes on through
  /// the end, so `FRI-MON` is four days.
  ///
  /// @param text in a form that the plan's reader accepts
  BitSet numbers(String text) {
    BitSet numbers = new BitSet();
    for (String part : text.split(",")) {
      String[] range = part.split("/");
      int step = range.length > 1 ? Math.max(1, Integer.parseInt(range[1])) : 1;
      add(numbers, range[0], range.length > 1, step);
    }
    return numbers;
  }

  private void add(BitSet numbers, String range, boolean stepped, int step) {
    String[] ends = range.equals("*") ? new String[] {"" + least, "" + most} : range.split("-");
    int from = number(ends[0]);
    int to = ends.length > 1 ? number(ends[1]) : stepped ? most : from;
    int size = most - least + 1;
    for (int i = 0; i <= Math.floorMod(to - from, size); i += step) {
      numbers.set(least + Math.floorMod(from - least + i, size));
    }
  }

  /// One number, or the word for it.
  int number(String text) {
    int named = names.indexOf(text.toUpperCase(Locale.ROOT));
    return named >= 0 ? least + named : Integer.parseInt(text);
  }
}
