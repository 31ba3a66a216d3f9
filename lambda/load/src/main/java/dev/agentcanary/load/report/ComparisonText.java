package dev.agentcanary.load.report;

import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.result.Change;
import dev.agentcanary.load.result.Comparison;
import dev.agentcanary.load.result.Shift;
import dev.agentcanary.load.result.Threshold;
import dev.agentcanary.report.Colour;
import dev.agentcanary.report.Style;
import java.util.Locale;

/// Two load tests side by side for a person at a terminal or a log.
public final class ComparisonText {
  private final Comparison comparison;
  private final Lines lines;

  private ComparisonText(Comparison comparison, Style style) {
    this.comparison = comparison;
    this.lines = new Lines(style);
  }

  /// Lines that each end with `\n`.
  public static String render(Comparison comparison, Style style) {
    ComparisonText text = new ComparisonText(comparison, style);
    text.head();
    text.changes();
    text.flips();
    text.sum();
    return text.lines.toString();
  }

  private void head() {
    var before = comparison.before();
    lines.add(
        Colour.BOLD, "compared with " + lines.safe(before.test()) + " of " + before.startedAt());
    if (!comparison.alike()) {
      lines.add(Colour.YELLOW, "Not the same test, so a difference may not be the agent's:");
      lines.add("  then " + Figures.asked(before.profile()) + "; " + lines.safe(before.target()));
      lines.add(
          "  now  "
              + Figures.asked(comparison.after().profile())
              + "; "
              + lines.safe(comparison.after().target()));
    }
    lines.add("");
  }

  private void changes() {
    lines.add(Colour.BOLD, "%-17s %12s %12s %9s".formatted("", "before", "now", "change"));
    for (Change change : comparison.changes()) {
      if (!(change instanceof Change.Percentile(Series series, _, _, _, _))
          || series != Series.LATE && series != Series.CONNECT) {
        lines.add(colour(change), line(change));
      }
    }
    lines.add("");
  }

  private static String line(Change change) {
    return switch (change) {
      case Change.Percentile(Series series, double share, long before, long after, Shift shift) ->
          "%-17s %12s %12s %9s  %s"
              .formatted(
                  series.id().replace('-', ' ') + " " + Threshold.percentile(share),
                  Figures.time(before),
                  Figures.time(after),
                  relative(before, after),
                  words(shift, "faster", "slower"));
      case Change.Rate(Change.RateKind kind, double before, double after, Shift shift) -> {
        boolean share = kind != Change.RateKind.THROUGHPUT;
        yield "%-17s %12s %12s %9s  %s"
            .formatted(
                kind.name().toLowerCase(Locale.ROOT),
                share ? Figures.share(before) : Figures.rate(before) + "/s",
                share ? Figures.share(after) : Figures.rate(after) + "/s",
                share ? "" : relative(before, after),
                words(shift, "less", "more"));
      }
    };
  }

  private void flips() {
    for (Comparison.Flip flip : comparison.flipped()) {
      lines.add(
          "%s %s %s: %s before, %s now"
              .formatted(
                  lines.mark(flip.after().standing()),
                  Figures.name(flip.after().threshold()),
                  Figures.limit(flip.after().threshold()),
                  Figures.actual(flip.before()),
                  Figures.actual(flip.after())));
    }
    if (!comparison.flipped().isEmpty()) {
      lines.add("");
    }
  }

  private void sum() {
    long beyond =
        comparison.changes().stream()
            .filter(each -> each.shift() == Shift.LESS || each.shift() == Shift.MORE)
            .count();
    lines.add(
        beyond == 0
            ? "No difference is beyond what chance explains (99 % intervals that do not touch)."
            : "%d of %d figures differ beyond what chance explains (99 %% intervals that do not touch)."
                .formatted(beyond, comparison.changes().size()));
  }

  /// `+12 %`; nothing where there was nothing.
  public static String relative(double before, double after) {
    return before == 0
        ? ""
        : String.format(Locale.ROOT, "%+.0f %%", 100 * (after - before) / before)
            .replace("-0 %", "0 %")
            .replace("+0 %", "0 %");
  }

  /// What may be said, in a word or two.
  public static String words(Shift shift, String less, String more) {
    return switch (shift) {
      case LESS -> less;
      case MORE -> more;
      case WITHIN_NOISE -> "within noise";
      case NOT_JUDGED -> "";
    };
  }

  /// Red for worse, green for better.
  private static Colour colour(Change change) {
    boolean moreIsBetter =
        change instanceof Change.Rate rate && rate.kind() == Change.RateKind.THROUGHPUT;
    return switch (change.shift()) {
      case LESS -> moreIsBetter ? Colour.RED : Colour.GREEN;
      case MORE -> moreIsBetter ? Colour.GREEN : Colour.RED;
      case WITHIN_NOISE, NOT_JUDGED -> Colour.DIM;
    };
  }
}
