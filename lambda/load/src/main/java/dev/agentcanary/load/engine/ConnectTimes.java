package dev.agentcanary.load.engine;

import dev.agentcanary.load.measure.Distribution;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/// How long opening each connection took: told by the transport, collected by the load test.
///
/// Safe for use by many threads.
public final class ConnectTimes {
  private Histogram times = fresh();

  /// A connection has been opened.
  ///
  /// @param took TLS included
  public synchronized void add(Duration took) {
    times.recordValue(Micros.of(took.toNanos()));
  }

  /// What was told since the last call.
  synchronized Histogram take() {
    Histogram taken = times;
    times = fresh();
    return taken;
  }

  private static Histogram fresh() {
    return new Histogram(Distribution.LONGEST_MICROS, Distribution.DIGITS);
  }
}
