package dev.agentcanary.plan;

import dev.agentcanary.plan.LoadThreshold.Part;
import dev.agentcanary.plan.form.DurationForm;
import dev.agentcanary.plan.form.PercentForm;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `load.thresholds`, in the order of the reference.
final class LoadThresholdsReader {
  /// Endings of the keys, and what share of the turns each speaks of, from few to all.
  private static final List<String> ENDINGS = List.of("-p50", "-p90", "-p95", "-p99", "-max");

  private static final List<Double> SHARES = List.of(0.5, 0.9, 0.95, 0.99, 1.0);

  private LoadThresholdsReader() {}

  static List<LoadThreshold> read(Fields thresholds) {
    List<LoadThreshold> read = new ArrayList<>();
    times(thresholds, "latency", Part.WHOLE, read);
    times(thresholds, "first-token", Part.FIRST_TOKEN, read);
    thresholds
        .formed("failed", new PercentForm())
        .ifPresent(most -> read.add(new LoadThreshold.Failed(most)));
    thresholds
        .formed("throttled", new PercentForm())
        .ifPresent(most -> read.add(new LoadThreshold.Throttled(most)));
    throughput(thresholds).ifPresent(least -> read.add(new LoadThreshold.Throughput(least)));
    return read;
  }

  private static Optional<Double> throughput(Fields thresholds) {
    Optional<BigDecimal> least = thresholds.number("throughput");
    if (least.isPresent() && least.get().signum() <= 0) {
      thresholds.problem("throughput", "`throughput` must be above 0; write e.g. `10`");
      return Optional.empty();
    }
    return least.map(BigDecimal::doubleValue);
  }

  private static void times(Fields thresholds, String series, Part part, List<LoadThreshold> read) {
    String before = "";
    Duration least = Duration.ZERO;
    for (int i = 0; i < ENDINGS.size(); i++) {
      String key = series + ENDINGS.get(i);
      Optional<Duration> most = positive(thresholds, key);
      if (most.isEmpty()) {
        continue;
      }
      if (most.get().compareTo(least) < 0) {
        thresholds.problem(
            key, "`%s` is below `%s`; write a longer one, or swap the two".formatted(key, before));
      }
      before = key;
      least = most.get();
      read.add(new LoadThreshold.Time(part, SHARES.get(i), least));
    }
  }

  private static Optional<Duration> positive(Fields thresholds, String key) {
    Optional<Duration> duration = thresholds.formed(key, new DurationForm());
    if (duration.isPresent() && duration.get().isZero()) {
      thresholds.problem(key, "`%s` must be above zero; write e.g. `10s`".formatted(key));
      return Optional.empty();
    }
    return duration;
  }
}
