package dev.agentcanary.load.engine;

import dev.agentcanary.plan.Probe;
import java.util.List;
import java.util.SplittableRandom;

/// What one user, or one conversation of the open model, draws: probes by weight, and pauses.
///
/// Of its own for each, so that what it draws does not depend on how the others got on. Not for use
/// by several threads.
final class ProbeChoice {
  /// Spreads neighbouring numbers over all seeds; the golden ratio, as in SplitMix64.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final List<WeightedProbe> probes;
  private final long think;
  private final SplittableRandom random;

  /// @param think the mean pause, nanoseconds
  /// @param number of the user or conversation
  ProbeChoice(List<WeightedProbe> probes, long think, long seed, long number) {
    this.probes = probes;
    this.think = think;
    this.random = new SplittableRandom(seed + number * SPREAD).split();
  }

  Probe probe() {
    long all = 0;
    for (WeightedProbe probe : probes) {
      all += probe.weight();
    }
    long drawn = random.nextLong(all);
    for (WeightedProbe probe : probes) {
      drawn -= probe.weight();
      if (drawn < 0) {
        return probe.probe();
      }
    }
    throw new IllegalArgumentException("weights are 1 or more");
  }

  /// A pause in nanoseconds, evenly from half the mean to one and a half: users who all pause alike
  /// would ask in step.
  long pause() {
    return think == 0 ? 0 : Math.round(think * (0.5 + random.nextDouble()));
  }
}
