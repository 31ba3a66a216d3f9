package dev.agentcanary.sim.agent;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// The latencies of the coach companion as its team measured them: typically 2 to 7 s, now and then
/// 10 s, rarely 26 s, and some seconds more for the first turn of a session.
///
/// How often the long ones come is an assumption: the team saw one outlier in 21 turns on one day.
public final class CoachLatencies implements Latencies {
  private static final double OUTLIERS = 0.01;
  private static final double SLOW_ONES = 0.05;

  @Override
  public Duration draw(RandomGenerator random, boolean cold) {
    double start = cold ? random.nextDouble(0.8, 2.5) : 0;
    return Duration.ofNanos(Math.round((start + turn(random)) * 1e9));
  }

  private static double turn(RandomGenerator random) {
    double kind = random.nextDouble();
    if (kind < OUTLIERS) {
      return random.nextDouble(25, 27);
    }
    if (kind < OUTLIERS + SLOW_ONES) {
      return random.nextDouble(9, 11);
    }
    return (random.nextDouble(2, 7) + random.nextDouble(2, 7)) / 2;
  }
}
