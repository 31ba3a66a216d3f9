package dev.agentcanary.plan;

import dev.agentcanary.plan.form.CronForm;
import dev.agentcanary.plan.form.Formed;
import dev.agentcanary.plan.form.Shown;
import dev.agentcanary.plan.form.ZoneForm;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `schedule` and `timezone`, by the rules of EventBridge: a rate's unit is singular exactly
/// for 1.
final class ScheduleReader {
  static final Schedule.Rate DEFAULT = new Schedule.Rate("rate(5 minutes)", Duration.ofMinutes(5));

  private static final Pattern RATE = Pattern.compile("rate\\((\\d{1,5}) (minute|hour|day)(s?)\\)");
  private static final Pattern CRON = Pattern.compile("cron\\((.*)\\)");
  private static final Duration LONGEST = Duration.ofDays(366);

  private ScheduleReader() {}

  static Schedule read(Fields root) {
    Optional<ZoneId> zone = root.formed("timezone", new ZoneForm());
    Schedule schedule =
        root.formed("schedule", text -> schedule(text, zone.orElse(ZoneId.of("UTC"))))
            .orElse(DEFAULT);
    if (schedule instanceof Schedule.Rate && root.has("timezone")) {
      root.problem(
          "timezone", "`timezone` is for `cron(…)`; a rate has none, so remove `timezone`");
    }
    return schedule;
  }

  private static Formed<Schedule> schedule(String text, ZoneId zone) {
    Matcher rate = RATE.matcher(text);
    if (rate.matches()) {
      return rate(text, Integer.parseInt(rate.group(1)), rate.group(2), !rate.group(3).isEmpty());
    }
    Matcher cron = CRON.matcher(text);
    if (cron.matches()) {
      return switch (new CronForm().read(cron.group(1))) {
        case Formed.Good<String>(_) -> new Formed.Good<>(new Schedule.Cron(text, zone));
        case Formed.Bad<String>(String message) -> new Formed.Bad<>(message);
      };
    }
    return new Formed.Bad<>(
        "is %s; write `rate(5 minutes)`, or `cron(…)` with six fields".formatted(Shown.of(text)));
  }

  private static Formed<Schedule> rate(String text, int amount, String unit, boolean plural) {
    if (amount == 0) {
      return new Formed.Bad<>("is %s; write at least `rate(1 minute)`".formatted(Shown.of(text)));
    }
    if (plural == (amount == 1)) {
      return new Formed.Bad<>(
          "is %s; EventBridge wants `rate(%d %s)`"
              .formatted(Shown.of(text), amount, amount == 1 ? unit : unit + "s"));
    }
    Duration every =
        switch (unit) {
          case "minute" -> Duration.ofMinutes(amount);
          case "hour" -> Duration.ofHours(amount);
          default -> Duration.ofDays(amount);
        };
    return every.compareTo(LONGEST) > 0
        ? new Formed.Bad<>("is %s; write at most `rate(366 days)`".formatted(Shown.of(text)))
        : new Formed.Good<>(new Schedule.Rate(text, every));
  }
}
