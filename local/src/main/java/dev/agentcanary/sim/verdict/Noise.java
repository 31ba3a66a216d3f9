package dev.agentcanary.sim.verdict;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A healthy agent: flakes, alone or in bursts, and blips that hit every probe.
///
/// Bursts are a Gilbert model: a probe's way to the agent is bad for 15 s on average, and then, and
/// only then, an attempt fails with a fixed chance. Both are such that a share `flakes` of attempts
/// fails, and three of ten that follow a failure by 5 s. The model's state is never drawn: each
/// attempt is drawn by its chance given those before it, which comes to the same.
final class Noise implements World {
  private static final double LASTS = 15;
  private static final double BAD_FAILS = 0.4108;
  private static final double BLIP_LASTS = 15;
  private static final double YEAR = 365.25 * 24 * 60 * 60;

  private final SplittableRandom random;
  private final double flakes;
  private final boolean bursts;
  private final double blipsPerYear;
  private final double[] askedAt;
  private final double[] bad;
  private double blipStarts;
  private double blipEnds;

  private Noise(
      SplittableRandom random, int probes, double flakes, boolean bursts, double blipsPerYear) {
    this.random = random;
    this.flakes = flakes;
    this.bursts = bursts;
    this.blipsPerYear = blipsPerYear;
    this.askedAt = new double[probes];
    this.bad = new double[probes];
    nextBlip();
  }

  /// Each attempt on its own.
  static Noise independent(SplittableRandom random, int probes, double flakes) {
    return new Noise(random, probes, flakes, false, 0);
  }

  /// Bursts, and 50 blips of 15 s a year.
  static Noise correlated(SplittableRandom random, int probes, double flakes) {
    return new Noise(random, probes, flakes, true, 50);
  }

  /// Bursts without blips.
  static Noise bursts(SplittableRandom random, int probes, double flakes) {
    return new Noise(random, probes, flakes, true, 0);
  }

  @Override
  public void runStarts(double at) {
    Arrays.fill(bad, flakes / BAD_FAILS);
    Arrays.fill(askedAt, at);
    while (blipEnds < at) {
      nextBlip();
    }
  }

  @Override
  public boolean fails(int probe, double at) {
    if (at >= blipStarts && at < blipEnds) {
      return true;
    }
    if (!bursts) {
      return random.nextDouble() < flakes;
    }
    double usual = flakes / BAD_FAILS;
    double waited = at - askedAt[probe];
    double isBad = usual + (bad[probe] - usual) * (waited > 0 ? Math.exp(-waited / LASTS) : 1);
    boolean fails = random.nextDouble() < isBad * BAD_FAILS;
    bad[probe] = fails ? 1 : isBad * (1 - BAD_FAILS) / (1 - isBad * BAD_FAILS);
    askedAt[probe] = at;
    return fails;
  }

  private void nextBlip() {
    if (blipsPerYear == 0) {
      blipStarts = Double.POSITIVE_INFINITY;
      blipEnds = Double.POSITIVE_INFINITY;
      return;
    }
    blipStarts = blipEnds + waiting(YEAR / blipsPerYear);
    blipEnds = blipStarts + waiting(BLIP_LASTS);
  }

  private double waiting(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }
}
