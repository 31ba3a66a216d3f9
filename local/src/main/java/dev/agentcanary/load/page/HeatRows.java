package dev.agentcanary.load.page;

import dev.agentcanary.load.measure.Distribution;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.HistogramIterationValue;

/// The rows of a heat map, of equal height on a logarithmic scale.
///
/// Row `n` holds values from 2^(n / [#ROWS_A_DOUBLING]) milliseconds up to where the next begins.
final class HeatRows {
  /// A row is some 12 % higher than the one below it.
  static final int ROWS_A_DOUBLING = 6;

  private HeatRows() {}

  /// The rows that have values, with how many.
  static Map<Integer, Long> of(Distribution values) {
    Map<Integer, Long> rows = new TreeMap<>();
    for (HistogramIterationValue each : values.histogram().recordedValues()) {
      rows.merge(row(each.getValueIteratedTo()), each.getCountAtValueIteratedTo(), Long::sum);
    }
    return rows;
  }

  private static int row(long micros) {
    return (int) Math.floor(ROWS_A_DOUBLING * Math.log(micros / 1e3) / Math.log(2));
  }
}
