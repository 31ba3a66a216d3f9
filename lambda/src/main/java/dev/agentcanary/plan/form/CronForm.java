package dev.agentcanary.plan.form;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The six fields of EventBridge Scheduler's `cron(…)`: minutes, hours, day of month, month, day of
/// week, year.
///
/// Rule of the service: of the two day fields one, and only one, is `?`.
public final class CronForm implements Form<String> {
  private static final String HINT =
      "; write six fields, e.g. `cron(0/10 8-18 ? * MON-FRI *)`: minutes, hours, day of month, month,"
          + " day of week, year";
  private static final String NUMBERS = "(?:\\*|@(?:-@)?)(?:/\\d{1,4})?";

  private enum Field {
    MINUTES("minutes", "[0-5]?\\d", ""),
    HOURS("hours", "[01]?\\d|2[0-3]", ""),
    DAY("day of month", "0?[1-9]|[12]\\d|3[01]", "\\?|L|LW|(?:0?[1-9]|[12]\\d|3[01])W"),
    MONTH("month", "0?[1-9]|1[0-2]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC", ""),
    WEEKDAY("day of week", "[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT", "\\?|L|@L|@#[1-5]"),
    YEAR("year", "19[7-9]\\d|20\\d\\d|21\\d\\d", "");

    private final String title;
    private final Pattern item;

    Field(String title, String number, String more) {
      this.title = title;
      String all = more.isEmpty() ? NUMBERS : NUMBERS + "|" + more;
      this.item = Pattern.compile(all.replace("@", "(?:" + number + ")"));
    }

    boolean accepts(String text) {
      for (String part : text.toUpperCase(Locale.ROOT).split(",", -1)) {
        if (!item.matcher(part).matches()) {
          return false;
        }
      }
      return true;
    }
  }

  /// @param text what stands between the parentheses
  @Override
  public Formed<String> read(String text) {
    List<String> fields = List.of(text.strip().split("\\s+"));
    if (fields.size() != Field.values().length) {
      return new Formed.Bad<>("has " + fields.size() + " cron fields" + HINT);
    }
    for (Field field : Field.values()) {
      String written = fields.get(field.ordinal());
      if (!field.accepts(written)) {
        return new Formed.Bad<>("has %s as %s".formatted(Shown.of(written), field.title) + HINT);
      }
    }
    boolean days = fields.get(Field.DAY.ordinal()).equals("?");
    boolean weekdays = fields.get(Field.WEEKDAY.ordinal()).equals("?");
    return days == weekdays
        ? new Formed.Bad<>("needs `?` as either day of month or day of week, and only one" + HINT)
        : new Formed.Good<>(text);
  }
}
