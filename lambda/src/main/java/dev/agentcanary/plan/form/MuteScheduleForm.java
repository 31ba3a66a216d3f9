package dev.agentcanary.plan.form;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;

/// When an alarm mute rule of CloudWatch begins: `cron(0 2 * * SUN)` or `at(2026-12-01T02:00)`.
///
/// The rule, from `Schedule` in CloudWatch's API reference: five cron fields (minutes, hours, day
/// of month, month, day of week) of `*`, numbers, names, `-` and `,`; a time without seconds.
/// Weekdays are taken by name only, since the reference does not say which day is 1.
public final class MuteScheduleForm implements Form<String> {
  private static final String CRON = "cron(";
  private static final String AT = "at(";
  private static final String TIME = "2026-12-01T02:00";

  private enum Field {
    MINUTES("minutes", 0, 59, List.of()),
    HOURS("hours", 0, 23, List.of()),
    DAY("day of month", 1, 31, List.of()),
    MONTH(
        "month",
        1,
        12,
        List.of(
            "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")),
    WEEKDAY("day of week", 1, 0, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

    private final String title;
    private final int least;
    private final int most;
    private final List<String> names;

    Field(String title, int least, int most, List<String> names) {
      this.title = title;
      this.least = least;
      this.most = most;
      this.names = names;
    }

    boolean accepts(String text) {
      for (String part : text.split(",", -1)) {
        if (!part.equals("*") && !isRange(part)) {
          return false;
        }
      }
      return true;
    }

    private boolean isRange(String part) {
      int dash = part.indexOf('-');
      return dash < 0
          ? isValue(part)
          : isValue(part.substring(0, dash)) && isValue(part.substring(dash + 1));
    }

    private boolean isValue(String text) {
      return names.contains(text) || Numbers.whole(text, least, most).isPresent();
    }
  }

  @Override
  public Formed<String> read(String text) {
    if (text.startsWith(CRON) && text.endsWith(")")) {
      return cron(text, text.substring(CRON.length(), text.length() - 1));
    }
    if (text.startsWith(AT) && text.endsWith(")")) {
      return at(text, text.substring(AT.length(), text.length() - 1));
    }
    return new Formed.Bad<>(
        "is %s; write `cron(0 2 * * SUN)` for a window that repeats, `at(%s)` for one that does not"
            .formatted(Shown.of(text), TIME));
  }

  private static Formed<String> cron(String text, String inner) {
    String hint =
        "; write five fields, e.g. `cron(0 2 * * SUN)`: minutes, hours, day of month, month, day of"
            + " week, of numbers, names (`JAN`, `SUN`), `*`, `-` and `,`";
    String[] fields = inner.split(" ", -1);
    if (fields.length != Field.values().length) {
      return new Formed.Bad<>(
          "has %d cron fields, and CloudWatch wants other ones here than `schedule` has"
                  .formatted(fields.length)
              + hint);
    }
    for (Field field : Field.values()) {
      String written = fields[field.ordinal()];
      if (!field.accepts(written)) {
        return new Formed.Bad<>("has %s as %s".formatted(Shown.of(written), field.title) + hint);
      }
    }
    return new Formed.Good<>(text);
  }

  private static Formed<String> at(String text, String inner) {
    try {
      if (inner.length() == TIME.length()) {
        LocalDateTime.parse(inner);
        return new Formed.Good<>(text);
      }
    } catch (DateTimeException _) {
      // Said below.
    }
    return new Formed.Bad<>(
        "is %s, which is no time; write a date, a `T`, hours and minutes, e.g. `at(%s)`"
            .formatted(Shown.of(text), TIME));
  }
}
