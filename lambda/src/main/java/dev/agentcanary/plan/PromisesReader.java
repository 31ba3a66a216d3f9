package dev.agentcanary.plan;

import dev.agentcanary.plan.form.DurationForm;
import dev.agentcanary.plan.form.PercentForm;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads `objectives` and `confirm`: what is promised, and when a broken promise counts.
final class PromisesReader {
  private static final int MOST_ROUNDS = 10;

  private PromisesReader() {}

  static Objectives objectives(Fields objectives) {
    Optional<Double> availability = objectives.formed("availability", new PercentForm());
    if (availability.filter(share -> share <= 0).isPresent()) {
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
        availability.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        p90,
        max,
        positive(objectives, "first-token"));
  }

  static Confirmation confirm(Fields confirm) {
    Confirmation standard = Confirmation.DEFAULT;
    double flakes = confirm.formed("flake-rate", new PercentForm()).orElse(standard.flakeRate());
    if (flakes >= 1) {
      confirm.problem(
          "flake-rate", "`flake-rate` is 100%, so nothing could be a failure; write e.g. `2%`");
    }
    Optional<BigDecimal> pages = confirm.number("false-pages-per-year");
    if (pages.filter(number -> number.signum() <= 0).isPresent()) {
      confirm.problem(
          "false-pages-per-year", "`false-pages-per-year` must be above 0; write e.g. `1`");
    }
    return new Confirmation(
        confirm.whole("rounds", 0, MOST_ROUNDS).orElse(standard.rounds()),
        confirm.formed("spacing", new DurationForm()).orElse(standard.spacing()),
        flakes,
        pages.map(BigDecimal::doubleValue).orElse(standard.falsePagesPerYear()));
  }

  private static Optional<Duration> positive(Fields fields, String key) {
    Optional<Duration> duration = fields.formed(key, new DurationForm());
    if (duration.filter(Duration::isZero).isPresent()) {
      fields.problem(key, "`%s` must be above zero; write e.g. `10s`".formatted(key));
      return Optional.empty();
    }
    return duration;
  }
}
