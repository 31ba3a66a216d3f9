package dev.agentcanary.plan.form;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A duration: a whole number and one unit, `500ms`, `20s`, `5m`, `1h`.
///
/// A number without a unit is refused: one person means seconds, the next milliseconds.
public final class DurationForm implements Form<Duration> {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
  private static final Pattern BARE = Pattern.compile("\\d{1,9}");

  @Override
  public Formed<Duration> read(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (matcher.matches()) {
      return new Formed.Good<>(of(Long.parseLong(matcher.group(1)), matcher.group(2)));
    }
    if (BARE.matcher(text).matches()) {
      return new Formed.Bad<>(
          "is %s, which has no unit; write `%ss` or `%sms`".formatted(Shown.of(text), text, text));
    }
    return new Formed.Bad<>(
        "is %s, which is not a duration; write a whole number and a unit: `500ms`, `20s`, `5m`, `1h`"
            .formatted(Shown.of(text)));
  }

  /// A duration in this form, in the largest unit that is exact.
  public static String write(Duration duration) {
    long millis = duration.toMillis();
    if (millis % 1000 != 0) {
      return millis + "ms";
    }
    long seconds = millis / 1000;
    if (seconds % 3600 == 0 && seconds > 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
  }

  private static Duration of(long amount, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }
}
