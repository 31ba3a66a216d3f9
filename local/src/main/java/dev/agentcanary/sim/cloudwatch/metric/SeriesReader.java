package dev.agentcanary.sim.cloudwatch.metric;

import java.util.Arrays;
import java.util.Optional;

/// One metric's statistic over consecutive periods, as a window moves along.
///
/// [#move] costs a few comparisons when nothing entered, left or crossed a period, which is most of
/// the time. Not safe for several threads.
public final class SeriesReader {
  private final MetricStore store;
  private final Query query;
  private final int[] edges;
  private final PeriodMemo memo = new PeriodMemo();
  private final Distribution scratch = new Distribution(64);
  private final double[] values;
  private final int[] samples;
  private Optional<Stream> stream = Optional.empty();
  private int layout = -1;
  private int version = -1;

  /// What is read.
  ///
  /// @param unit the stream; empty for the only one there is
  /// @param highResolution whether periods are shorter than a minute
  public record Query(
      MetricKey metric, Optional<String> unit, Statistic statistic, boolean highResolution) {}

  /// @param periods how many there are, at least 1
  public SeriesReader(MetricStore store, Query query, int periods) {
    this.store = store;
    this.query = query;
    this.edges = new int[periods + 1];
    this.values = new double[periods];
    this.samples = new int[periods];
    Arrays.fill(values, Double.NaN);
  }

  /// Puts the window there.
  ///
  /// @param boundaries of the periods in seconds of the epoch, ascending, one more than periods; a
  ///   period has its start in it and not its end
  /// @return whether some value may be another one than before
  public boolean move(long[] boundaries) {
    if (layout != store.streams()) {
      layout = store.streams();
      stream = store.stream(query.metric(), query.unit());
      version = -1;
    }
    if (stream.isEmpty()) {
      return false;
    }
    Cells cells = query.highResolution() ? stream.get().seconds() : stream.get().minutes();
    if (!moveEdges(cells, boundaries)) {
      return false;
    }
    for (int period = 0; period < values.length; period++) {
      compute(cells, period);
    }
    return true;
  }

  private boolean moveEdges(Cells cells, long[] boundaries) {
    boolean moved = version != cells.version();
    if (moved) {
      version = cells.version();
      memo.clear();
    }
    for (int i = 0; i < edges.length; i++) {
      int edge = moved ? cells.firstFrom(boundaries[i]) : slide(cells, edges[i], boundaries[i]);
      moved |= edge != edges[i];
      edges[i] = edge;
    }
    return moved;
  }

  /// The first cell from the boundary on, looked for from where it was.
  private static int slide(Cells cells, int edge, long boundary) {
    if (edge > 0 && cells.start(edge - 1) >= boundary) {
      return cells.firstFrom(boundary);
    }
    int at = edge;
    while (at < cells.size() && cells.start(at) < boundary) {
      at++;
    }
    return at;
  }

  private void compute(Cells cells, int period) {
    int from = edges[period];
    int to = edges[period + 1];
    if (from >= to) {
      values[period] = Double.NaN;
      samples[period] = 0;
      return;
    }
    if (to - from == 1) {
      Distribution cell = cells.cell(from);
      values[period] = query.statistic().of(cell);
      samples[period] = cell.count();
      return;
    }
    int slot = memo.slot(from, to);
    if (!memo.holds(slot, from, to)) {
      gather(cells, from, to);
      memo.put(slot, from, to, query.statistic().of(scratch), scratch.count());
    }
    values[period] = memo.value(slot);
    samples[period] = memo.count(slot);
  }

  private void gather(Cells cells, int from, int to) {
    scratch.clear();
    for (int cell = from; cell < to; cell++) {
      if (query.statistic().needsValues()) {
        scratch.addAll(cells.cell(cell));
      } else {
        scratch.addTotals(cells.cell(cell));
      }
    }
  }

  /// The statistic of each period, oldest first; NaN where there is none. Changes with [#move].
  public double[] values() {
    return values;
  }

  /// How many samples each period has. Changes with [#move].
  public int[] samples() {
    return samples;
  }
}
