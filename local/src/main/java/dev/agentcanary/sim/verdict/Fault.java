package dev.agentcanary.sim.verdict;

import java.util.SplittableRandom;

/// What breaks, for good, at some moment.
///
/// @param name as a table heads it
/// @param rate share of attempts that fail, beside noise
/// @param oneProbe whether only one probe, drawn at random, is hit
/// @param takes seconds until such a failure shows: an error comes at once, a hang lasts as long as
///   the turn's timeout
record Fault(String name, double rate, boolean oneProbe, double takes) {
  private static final double ERROR = 0.5;

  static Fault ofAll(String name, double rate) {
    return new Fault(name, rate, false, ERROR);
  }

  static Fault hang(String name, double turnTimeout) {
    return new Fault(name, 1, false, turnTimeout);
  }

  static Fault ofOneProbe(String name) {
    return new Fault(name, 1, true, ERROR);
  }

  /// That noise, and from `onset` on this fault as well.
  World from(double onset, World noise, int probes, SplittableRandom random) {
    int hit = random.nextInt(probes);
    return new World() {
      @Override
      public void runStarts(double at) {
        noise.runStarts(at);
      }

      @Override
      public boolean fails(int probe, double at) {
        boolean noisy = noise.fails(probe, at);
        boolean broken = at >= onset && (!oneProbe || probe == hit) && random.nextDouble() < rate;
        return noisy || broken;
      }
    };
  }
}
