package dev.agentcanary.sim.time;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Where chance starts: the same seed gives the same draws.
///
/// @param value any number
public record Seed(long value) {
  /// Spreads neighbouring ordinals over all numbers; the golden ratio, as in SplitMix64.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /// A generator of its own for the event number `ordinal`, so that what one event draws does not
  /// depend on how many numbers another drew, or in which thread. Not for use by several threads.
  public RandomGenerator draw(long ordinal) {
    return new SplittableRandom(value + ordinal * SPREAD).split();
  }
}
