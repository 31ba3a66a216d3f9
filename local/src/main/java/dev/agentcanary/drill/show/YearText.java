package dev.agentcanary.drill.show;

import dev.agentcanary.drill.Times;
import dev.agentcanary.drill.year.Detection;
import dev.agentcanary.drill.year.Estimate;
import dev.agentcanary.drill.year.NormalLife;
import dev.agentcanary.drill.year.Year;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A year for people.
public final class YearText {
  private YearText() {}

  /// Lines of ASCII.
  public static String render(String canary, Year year, NormalLife life, List<Detection> found) {
    StringBuilder text = new StringBuilder();
    text.append(canary).append(": a year of normal life\n");
    text.append(
        "  flakes as the plan calls normal, %.0f blips, %.0f deployments, %.0f slow days\n"
            .formatted(life.blips(), life.deployments(), life.slowDays()));
    text.append(line("pages", year.pages()));
    text.append(line("tickets", year.tickets()));
    if (!year.alarms().isEmpty()) {
      text.append("  behind them: ").append(alarms(year.alarms())).append('\n');
    }
    text.append(
        "%nfrom the beginning of trouble until it is told (%d beginnings each)\n"
            .formatted(Detection.ONSETS));
    text.append(row("kind", "as", "told", "median (95 %)", "p95 (95 %)"));
    for (Detection one : found) {
      text.append(
          row(
              one.kind(),
              one.word(),
              one.told() + "/" + Detection.ONSETS,
              time(one.median()),
              time(one.p95())));
    }
    return text.toString();
  }

  private static String line(String what, Estimate estimate) {
    return String.format(
        Locale.ROOT,
        "  %-8s %3.0f a year (95 %%: %.1f to %.1f)\n",
        what,
        estimate.value(),
        estimate.low(),
        estimate.high());
  }

  private static String row(String kind, String as, String told, String median, String p95) {
    return "  %-28s%-8s%-7s%-31s%s\n".formatted(kind, as, told, median, p95);
  }

  private static String alarms(Map<String, Integer> alarms) {
    return new TreeMap<>(alarms)
        .entrySet().stream()
            .map(one -> one.getKey() + " " + one.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String time(Optional<Estimate> seconds) {
    return seconds
        .map(
            one ->
                "%s (%s to %s)".formatted(times(one.value()), times(one.low()), times(one.high())))
        .orElse("-");
  }

  private static String times(double seconds) {
    return Times.of(Duration.ofSeconds(Math.round(seconds)));
  }
}
