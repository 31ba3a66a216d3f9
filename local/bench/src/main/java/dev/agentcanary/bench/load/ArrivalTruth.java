package dev.agentcanary.bench.load;

import dev.agentcanary.bench.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/// What users felt who came at a constant rate, of whom so many are served at once, first come,
/// first served.
///
/// @param millis that the agent takes for each
record ArrivalTruth(int perSecond, int seconds, int mostAtOnce, long millis) {

  /// The 95th percentile of their latencies in milliseconds, from when each came.
  ///
  /// @param from when the agent fell silent: what would end in the silence ends when it is over
  double p95(Duration from, Duration silence) {
    double begin = from.toNanos() / 1e6;
    double end = begin + silence.toMillis();
    PriorityQueue<Double> free = new PriorityQueue<>();
    for (int place = 0; place < mostAtOnce; place++) {
      free.add(0.0);
    }
    List<Double> latencies = new ArrayList<>();
    for (int arrival = 0; arrival < perSecond * seconds; arrival++) {
      double came = 1000.0 * arrival / perSecond;
      double served = Math.max(came, free.poll()) + millis;
      double answered = served >= begin && served < end ? end : served;
      free.add(answered);
      latencies.add(answered - came);
    }
    return Samples.of(latencies).percentile(95);
  }
}
