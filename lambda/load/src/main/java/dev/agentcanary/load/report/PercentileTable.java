package dev.agentcanary.load.report;

import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.result.Comparison;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.Threshold;
import dev.agentcanary.load.result.Verdict;
import dev.agentcanary.load.result.Verdict.Standing;
import dev.agentcanary.report.Colour;

/// The table of percentiles: a row for each series that has values, and below it the limits, each
/// in the column of its percentile with its sign.
final class PercentileTable {
  private static final int LABEL = 12;
  private static final int NARROW = 9;
  private static final int WIDE = 13;
  private static final int COUNT = 11;

  private final Lines lines;
  private final int cell;
  private final boolean counts;

  /// @param width of the terminal in cells, 60 or more
  PercentileTable(Lines lines, int width) {
    this.lines = lines;
    this.counts = width >= LABEL + COUNT + Comparison.SHARES.size() * (NARROW + 1);
    int room = (width - LABEL - (counts ? COUNT : 0)) / Comparison.SHARES.size();
    this.cell = Math.min(WIDE, room);
  }

  /// Adds all rows and an empty line.
  void add(LoadResult result, Judgement judgement) {
    StringBuilder header = new StringBuilder(" ".repeat(LABEL));
    for (double share : Comparison.SHARES) {
      header.append(right(Threshold.percentile(share), cell));
    }
    lines.add(Colour.BOLD, header + (counts ? right("values", COUNT) : ""));
    for (Series series : Series.values()) {
      if (result.of(series).count() > 0) {
        row(series, result.of(series));
        limits(series, judgement);
      }
    }
    lines.add("");
  }

  private void row(Series series, Distribution values) {
    StringBuilder row = new StringBuilder("%-12s".formatted(series.id().replace('-', ' ')));
    for (double share : Comparison.SHARES) {
      row.append(right(Figures.time(values.micros(share)), cell));
    }
    lines.add(row + (counts ? right(Figures.count(values.count()), COUNT) : ""));
  }

  private void limits(Series series, Judgement judgement) {
    StringBuilder row = new StringBuilder();
    boolean any = false;
    for (double share : Comparison.SHARES) {
      String text = "";
      Colour colour = Colour.DIM;
      for (Verdict verdict : judgement.verdicts()) {
        if (verdict.threshold() instanceof Threshold.Time time
            && time.series() == series
            && time.share() == share) {
          text = lines.atMost() + Figures.time(time.most()) + " " + lines.mark(verdict.standing());
          colour = verdict.standing() == Standing.MET ? Colour.GREEN : Colour.RED;
          any = true;
        }
      }
      row.append(text.isEmpty() ? right("", cell) : lines.painted(colour, right(text, cell)));
    }
    if (any) {
      lines.add("%-12s".formatted("") + row);
    }
  }

  private static String right(String text, int cells) {
    return " ".repeat(Math.max(0, cells - text.length())) + text;
  }
}
