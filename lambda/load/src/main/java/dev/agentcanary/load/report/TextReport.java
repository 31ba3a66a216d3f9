package dev.agentcanary.load.report;

import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.Verdict;
import dev.agentcanary.load.result.Verdict.Standing;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.report.Colour;
import dev.agentcanary.report.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A load test for a person at a terminal or a log: what was asked, the percentiles with the limits
/// below them, each threshold, the counts, and in a sentence whether it passed.
///
/// No row of the tables is wider than the style says; the sentences may be, they are there to be
/// copied.
public final class TextReport {
  private final LoadResult result;
  private final Judgement judgement;
  private final Lines lines;

  private TextReport(LoadResult result, Judgement judgement, Style style) {
    this.result = result;
    this.judgement = judgement;
    this.lines = new Lines(style);
  }

  /// Lines that each end with `\n`.
  public static String render(LoadResult result, Judgement judgement, Style style) {
    TextReport report = new TextReport(result, judgement, style);
    report.head();
    if (!result.series().isEmpty()) {
      new PercentileTable(report.lines, style.width()).add(result, judgement);
    }
    report.thresholds();
    report.counts();
    report.verdict();
    return report.lines.toString();
  }

  private void head() {
    lines.add(Colour.BOLD, lines.safe(result.canary()) + ": " + Figures.asked(result.profile()));
    lines.add(Colour.DIM, "asked " + lines.safe(result.target()));
    lines.add("");
  }

  private void thresholds() {
    for (Verdict verdict : judgement.verdicts()) {
      String name = Figures.name(verdict.threshold());
      lines.add(
          colour(verdict.standing()),
          "%s %-17s %-13s %-22s %s"
              .formatted(
                  lines.mark(verdict.standing()),
                  name,
                  Figures.actual(verdict),
                  Figures.limit(verdict.threshold()),
                  word(verdict.standing())));
    }
    if (!judgement.verdicts().isEmpty()) {
      lines.add("");
    }
  }

  private void counts() {
    Tally tally = result.tally();
    fact(
        "throughput",
        Figures.rate(result.perSecond())
            + " turns/s; "
            + Figures.many(tally.turns(), "turn")
            + " in "
            + Figures.many(tally.conversations(), "conversation")
            + ", "
            + Figures.bytes(tally.bytes())
            + " of answers");
    fact("failed", tally.failed() == 0 ? "none" : ofTurns(tally.failed()) + ": " + failures(tally));
    fact("throttled", tally.throttled() == 0 ? "none" : ofTurns(tally.throttled()));
    fact(
        "sessions",
        Figures.count(tally.opened())
            + " opened, "
            + Figures.count(tally.stopped())
            + " stopped"
            + (tally.leaked() == 0
                ? ""
                : "; " + Figures.count(tally.leaked()) + " may be billed until they time out"));
    fact("this tool", Figures.own(result));
    fact("ended", lines.safe(Figures.ended(result.ending())));
    lines.add("");
  }

  private void fact(String label, String text) {
    lines.add("%-11s %s".formatted(label, text));
  }

  private String ofTurns(long some) {
    return Figures.count(some)
        + " of "
        + Figures.many(result.tally().turns(), "turn")
        + " ("
        + Figures.share((double) some / result.tally().turns())
        + ")";
  }

  private static String failures(Tally tally) {
    return tally.failures().entrySet().stream()
        .sorted(
            Map.Entry.<Attribution, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(each -> Figures.count(each.getValue()) + " " + each.getKey().id())
        .collect(Collectors.joining(", "));
  }

  private void verdict() {
    if (judgement.verdicts().isEmpty()) {
      lines.add("No threshold was set, so none was missed.");
    } else if (judgement.met()) {
      lines.add(Colour.GREEN, "PASSED: " + all(judgement.verdicts().size()) + " met.");
    } else {
      lines.add(Colour.RED, "FAILED: " + String.join("; ", failings()) + ".");
    }
    if (!(result.ending() instanceof Ending.Completed)) {
      lines.add(Colour.YELLOW, "The figures are of the part that was measured.");
    }
    lines.add(Colour.DIM, "test " + lines.safe(result.test()) + ", started " + result.startedAt());
  }

  private List<String> failings() {
    List<String> failings = new ArrayList<>();
    for (Verdict verdict : judgement.of(Standing.MISSED)) {
      failings.add(
          "%s was %s, %s wanted"
              .formatted(
                  Figures.name(verdict.threshold()),
                  Figures.actual(verdict),
                  Figures.limit(verdict.threshold())));
    }
    for (Verdict verdict : judgement.of(Standing.NOT_MEASURED)) {
      failings.add(Figures.name(verdict.threshold()) + " was not measured");
    }
    return failings;
  }

  private static String all(int count) {
    return count == 1 ? "the only threshold is" : "all " + count + " thresholds are";
  }

  private static String word(Standing standing) {
    return switch (standing) {
      case MET -> "met";
      case MISSED -> "MISSED";
      case NOT_MEASURED -> "not measured";
    };
  }

  private static Colour colour(Standing standing) {
    return switch (standing) {
      case MET -> Colour.GREEN;
      case MISSED -> Colour.RED;
      case NOT_MEASURED -> Colour.MAGENTA;
    };
  }
}
