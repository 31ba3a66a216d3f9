package dev.agentcanary.plan.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A size in bytes: a whole number and one of `KB`, `MB` (1,000s), `KiB`, `MiB` (1,024s).
public final class SizeForm implements Form<Long> {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})(KB|MB|KiB|MiB)");

  @Override
  public Formed<Long> read(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? new Formed.Good<>(Long.parseLong(matcher.group(1)) * bytes(matcher.group(2)))
        : new Formed.Bad<>(
            "is %s, which is not a size; write a whole number and a unit: `64KB`, `1MB`, `1MiB`"
                .formatted(Shown.of(text)));
  }

  private static long bytes(String unit) {
    return switch (unit) {
      case "KB" -> 1_000;
      case "KiB" -> 1_024;
      case "MB" -> 1_000_000;
      default -> 1 << 20;
    };
  }
}
