package dev.agentcanary.sim.verdict;

import dev.agentcanary.sim.time.Seed;
import dev.agentcanary.sim.verdict.Design.Seen;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Runs designs in healthy and in broken worlds, and counts.
///
/// @param probes of the worlds
/// @param flakes share of attempts that fail in a healthy world
record Simulation(int probes, double flakes, Seed seed) {
  private static final double YEAR = 365.25 * 24 * 60 * 60;

  /// Runs that a design sees before anything breaks, so that an hour's window is full.
  private static final int BEFORE = 13;

  /// Runs after which a fault counts as never found.
  private static final int LONGEST = 2_000;

  /// A share of outages this small may go unfound without the mean being void.
  private static final double NEVER = 0.01;

  /// What a healthy world costs.
  ///
  /// @param falsePages a year; an alarm that stays on is one
  /// @param asksPerHour attempts, confirmations included
  record Health(double falsePages, double asksPerHour) {}

  /// A healthy world, for so many years.
  Health healthy(Design design, boolean correlated, int years) {
    SplittableRandom random = random(1);
    World world =
        correlated
            ? Noise.correlated(random, probes, flakes)
            : Noise.independent(random, probes, flakes);
    design.reset();
    long runs = Math.round(YEAR / design.period() * years);
    long pages = 0;
    long asks = 0;
    boolean on = false;
    for (long number = 0; number < runs; number++) {
      Seen seen = design.run(number, world, 0.5);
      pages += seen.alarm() && !on ? 1 : 0;
      on = seen.alarm();
      asks += seen.asks();
    }
    return new Health((double) pages / years, asks / (runs * design.period()) * 3_600);
  }

  /// Mean minutes from the onset of a fault, at any moment between two runs, to the page; nothing
  /// if more than a hundredth of such faults is not found in 2,000 runs.
  OptionalDouble minutesToPage(Design design, Fault fault, int faults) {
    RandomGenerator random = random(2);
    double sum = 0;
    int never = 0;
    for (int number = 0; number < faults; number++) {
      OptionalDouble seconds = secondsToPage(design, fault, random(1_000L + number), random);
      sum += seconds.orElse(0);
      never += seconds.isEmpty() ? 1 : 0;
      if (never > NEVER * faults) {
        return OptionalDouble.empty();
      }
    }
    return OptionalDouble.of(sum / (faults - never) / 60);
  }

  private OptionalDouble secondsToPage(
      Design design, Fault fault, SplittableRandom noise, RandomGenerator delays) {
    design.reset();
    long first = noise.nextInt(probes);
    double onset = (first + BEFORE + noise.nextDouble()) * design.period();
    World world = fault.from(onset, Noise.bursts(noise, probes, flakes), probes, noise);
    for (long number = first; number < first + LONGEST; number++) {
      boolean before = (number + 1) * design.period() <= onset;
      Seen seen = design.run(number, world, before ? 0.5 : fault.takes());
      if (seen.alarm() && seen.end() >= onset) {
        return OptionalDouble.of(seen.end() - onset + AlarmDelay.draw(delays));
      }
    }
    return OptionalDouble.empty();
  }

  private SplittableRandom random(long ordinal) {
    return new SplittableRandom(seed.draw(ordinal).nextLong());
  }
}
