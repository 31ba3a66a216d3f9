package dev.agentcanary.drill.show;

import dev.agentcanary.drill.DrillResult;
import dev.agentcanary.drill.Times;
import dev.agentcanary.report.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All incidents of a plan, one a line, and below them what is not as it should be.
public final class DrillTable {
  private static final List<String> HEAD =
      List.of("incident", "bad run", "told after", "by", "cleared", "false", "expected", "");

  private DrillTable() {}

  /// Lines for a terminal; ASCII only, so that they paste anywhere.
  public static String render(List<DrillResult> results, String canary, Style style) {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    results.forEach(result -> rows.add(row(result, canary)));
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      text.append(painted(line.toString().stripTrailing(), style)).append('\n');
    }
    results.forEach(result -> text.append(notes(result)));
    return text.toString();
  }

  private static List<String> row(DrillResult result, String canary) {
    String name = result.incident().name();
    return switch (result) {
      case DrillResult.NotApplicable(_, String reason) ->
          List.of(name, "-", "-", "-", "-", "-", reason, "n/a");
      case DrillResult.Played played -> {
        Sums sums = Sums.of(played, canary);
        yield List.of(
            name,
            time(sums.firstBadRun().map(Times::clock)),
            time(
                sums.pagedAfter()
                    .map(after -> "page " + Times.of(after))
                    .or(() -> sums.ticketAfter().map(after -> "ticket " + Times.of(after)))),
            sums.alarms().isEmpty() ? "-" : String.join(" ", sums.alarms()),
            time(sums.clearedAfter().map(Times::of)),
            Long.toString(sums.falsePages()),
            sums.expected(),
            (played.ok() ? "ok" : "FAIL") + (played.range().differs() ? " *" : ""));
      }
    };
  }

  private static String notes(DrillResult result) {
    if (!(result instanceof DrillResult.Played played)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (String failure : played.failures()) {
      text.append('\n').append(played.incident().name()).append(": ").append(failure);
    }
    if (played.range().differs()) {
      text.append('\n')
          .append(
              "* %s: first told at %s with evaluation ranges of N + 2, N, N + 4, and a FILL that gives nothing; AWS does not say which"
                  .formatted(
                      played.incident().name(),
                      String.join(
                          ", ", played.range().first().stream().map(DrillTable::clock).toList())));
    }
    return text.isEmpty() ? "" : text.append('\n').toString();
  }

  private static String clock(Optional<Duration> at) {
    return at.map(Times::clock).orElse("never");
  }

  private static String time(Optional<String> text) {
    return text.orElse("-");
  }

  private static String painted(String line, Style style) {
    if (!style.colours()) {
      return line;
    }
    int colour = line.contains("  FAIL") ? 31 : line.endsWith("ok") ? 32 : 2;
    return "\u001b[" + colour + "m" + line + "\u001b[0m";
  }
}
