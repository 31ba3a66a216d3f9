package dev.agentcanary.bench.run;

import dev.agentcanary.bench.Delays;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The delays of the sixteen probes: from 50 ms to 5 s in equal ratios, every other one streamed.
final class Spread {
  private static final int PROBES = 16;
  private static final double LEAST_MS = 50;
  private static final double MOST_MS = 5000;

  private Spread() {}

  /// Divided by `speed`, which is 1 for what is measured and more for warming up.
  static List<Delays> dividedBy(double speed) {
    List<Delays> delays = new ArrayList<>();
    for (int probe = 0; probe < PROBES; probe++) {
      double ms = LEAST_MS * Math.pow(MOST_MS / LEAST_MS, probe / (PROBES - 1.0)) / speed;
      Duration total = Duration.ofMillis(Math.round(ms));
      delays.add(
          probe % 2 == 0
              ? Delays.whole(total)
              : Delays.streamed(Duration.ofMillis(Math.round(ms * 0.4)), total));
    }
    return delays;
  }
}
