package dev.agentcanary.plan;

import dev.agentcanary.plan.form.DurationForm;
import dev.agentcanary.plan.form.PercentForm;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads `objectives`: what is promised.
final class PromisesReader {
  private PromisesReader() {}

  static Objectives objectives(Fields objectives) {
    Optional<Double> availability = objectives.formed("availability", new PercentForm());
    if (availability.isPresent() && availability.get() <= 0) {
      objectives.problem("availability", "`availability` promises nothing; write e.g. `99%`");
    }
    Optional<Duration> p90 = positive(objectives, "latency-p90");
    Optional<Duration> max = positive(objectives, "latency-max");
    if (p90.isPresent() && max.isPresent() && p90.get().compareTo(max.get()) > 0) {
      objectives.problem(
          "latency-p90",
          "`latency-p90` is above `latency-max`; write a lower one, or swap the two");
    }
    return new Objectives(
        availability.isPresent() ? OptionalDouble.of(availability.get()) : OptionalDouble.empty(),
        p90,
        max,
        positive(objectives, "first-token"));
  }

  private static Optional<Duration> positive(Fields fields, String key) {
    Optional<Duration> duration = fields.formed(key, new DurationForm());
    if (duration.isPresent() && duration.get().isZero()) {
      fields.problem(key, "`%s` must be above zero; write e.g. `10s`".formatted(key));
      return Optional.empty();
    }
    return duration;
  }
}
