package dev.agentcanary.load.report;

import dev.agentcanary.load.measure.Interval;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.result.LoadResult;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/// A result in HdrHistogram's log format 1.3, which its own tools read: `HistogramLogProcessor`,
/// HdrHistogram's plotter, hdr-plot.
///
/// A line for each interval and series, tagged with the series' id; of the warm-up, tagged
/// `warm-up.ID`, so that a tool that is asked for `latency` leaves it out as the other reports do.
/// Values are microseconds, the column for people milliseconds.
public final class HistogramLog {
  private static final double MICROS_A_MILLI = 1_000;

  private HistogramLog() {}

  /// Writes the log in UTF-8; the stream stays open. As of any print stream, an error is seen by
  /// [PrintStream#checkError].
  public static PrintStream write(LoadResult result, OutputStream to) {
    PrintStream out = new PrintStream(to, false, StandardCharsets.UTF_8);
    HistogramLogWriter log = new HistogramLogWriter(out);
    long start = result.startedAt().toEpochMilli();
    log.outputLogFormatVersion();
    log.outputComment("agentcore-canary load, microseconds");
    log.outputStartTime(start);
    log.setBaseTime(start);
    log.outputBaseTime(start);
    log.outputLegend();
    for (Interval interval : result.intervals()) {
      for (Series series : Series.values()) {
        if (interval.of(series).count() > 0) {
          String tag = (result.measured(interval) ? "" : "warm-up.") + series.id();
          line(log, interval, tag, interval.of(series).histogram());
        }
      }
    }
    out.flush();
    return out;
  }

  /// Times in the log are seconds since its base time.
  private static void line(
      HistogramLogWriter log, Interval interval, String tag, Histogram values) {
    values.setTag(tag);
    double from = interval.from().toMillis() / 1e3;
    double until = from + interval.length().toMillis() / 1e3;
    log.outputIntervalHistogram(from, until, values, MICROS_A_MILLI);
  }
}
