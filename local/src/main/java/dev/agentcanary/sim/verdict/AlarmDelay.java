package dev.agentcanary.sim.verdict;

import java.util.random.RandomGenerator;

/// What CloudWatch adds between a run's end and the page: a metric is visible 10 to 60 s after it
/// was written, and an alarm looks once a minute, at a second of its own.
final class AlarmDelay {
  private static final double LEAST = 10;
  private static final double MOST = 60;
  private static final double LOOKS_EVERY = 60;

  private AlarmDelay() {}

  /// Seconds.
  static double draw(RandomGenerator random) {
    return random.nextDouble(LEAST, MOST) + random.nextDouble(LOOKS_EVERY);
  }
}
