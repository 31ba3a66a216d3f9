package dev.agentcanary.drill;

import dev.agentcanary.check.AssertionSpec;
import dev.agentcanary.json.Json;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.sim.agent.CoachLatencies;
import dev.agentcanary.sim.agent.ideal.Assertions;
import dev.agentcanary.sim.agent.virtual.Manner;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// How an agent answers that keeps every promise of its plan with a third to spare.
///
/// The measured latencies of the coach companion, of which nine of ten are below 10 s and all below
/// 30 s, made shorter until objectives, timeouts and `latency` assertions hold. What an agent does
/// in a year is another matter, see `year`.
public final class HealthyManner {
  private static final double SPARE = 0.7;
  private static final double P90_SECONDS = 10;
  private static final double MOST_SECONDS = 30;
  private static final double FIRST_TOKEN_SHARE = 0.3;

  private HealthyManner() {}

  /// The manner of a plan's agent.
  public static Manner of(PlanReading.Read read) {
    CanaryPlan plan = read.plan();
    double factor = factor(read);
    double first = share(plan.objectives().firstToken(), P90_SECONDS * factor * FIRST_TOKEN_SHARE);
    CoachLatencies measured = new CoachLatencies();
    return new Manner(
        (random, cold) ->
            Duration.ofNanos(Math.round(measured.draw(random, cold).toNanos() * factor)),
        FIRST_TOKEN_SHARE * Math.min(1, SPARE * first));
  }

  /// How many times slower than that an agent is that misses its latency objective for certain; at
  /// least three times.
  static double slowdown(PlanReading.Read read) {
    double objective =
        read.plan().objectives().latencyP90().map(time -> time.toMillis() / 1e3).orElse(0.0);
    return Math.max(3, 2 * objective / (P90_SECONDS * factor(read)));
  }

  private static double factor(PlanReading.Read read) {
    CanaryPlan plan = read.plan();
    double most =
        Stream.concat(
                Stream.of(plan.objectives().latencyMax(), Optional.of(plan.run().turnTimeout()))
                    .flatMap(Optional::stream),
                thresholds(read))
            .mapToDouble(time -> time.toMillis() / 1e3 / MOST_SECONDS)
            .min()
            .orElse(1);
    double p90 = share(plan.objectives().latencyP90(), P90_SECONDS);
    return SPARE * Math.min(1, Math.min(most, p90));
  }

  /// As the coach companion's team measured it, whatever is promised.
  static Manner measured() {
    return new Manner(new CoachLatencies(), FIRST_TOKEN_SHARE);
  }

  private static double share(Optional<Duration> promised, double seconds) {
    return promised.map(time -> time.toMillis() / 1e3 / seconds).orElse(1.0);
  }

  private static Stream<Duration> thresholds(PlanReading.Read read) {
    return Assertions.of(read.source())
        .all()
        .filter(one -> one.type().equals("latency"))
        .map(AssertionSpec::threshold)
        .flatMap(Optional::stream)
        .filter(Json.Num.class::isInstance)
        .map(number -> Duration.ofMillis(((Json.Num) number).value().longValue()));
  }
}
