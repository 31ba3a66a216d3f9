package dev.agentcanary.decision;

import java.util.Arrays;

/// What is known of each probe from the rounds so far.
final class History {
  /// How often a probe that is broken for good fails.
  private static final double BROKEN = 0.97;

  private static final double NEVER = -1;

  private final Noise noise;
  private final double[] failedAt;
  private final int[] asks;
  private final double[] wrong;
  private final boolean[] open;
  private final boolean[] spoilt;

  History(Noise noise, int probes) {
    this.noise = noise;
    this.failedAt = new double[probes];
    Arrays.fill(failedAt, NEVER);
    this.asks = new int[probes];
    this.wrong = new double[probes];
    this.open = new boolean[probes];
    this.spoilt = new boolean[probes];
  }

  /// Takes one attempt in and returns the log likelihood of it as a flake or as none; 0 for a
  /// spoilt one.
  double add(Asked asked, double at) {
    int probe = asked.probe();
    boolean first = asks[probe]++ == 0;
    if (asked.result() == Asked.Result.SPOILT) {
      spoilt[probe] = true;
      open[probe] = false;
      return 0;
    }
    boolean failed = asked.result() == Asked.Result.FAILED;
    double chance =
        failedAt[probe] == NEVER ? noise.flakeRate() : noise.failsAgain(at - failedAt[probe]);
    failedAt[probe] = failed ? at : NEVER;
    if (first && failed && at == 0) {
      open[probe] = true;
    }
    double flake = Math.log(failed ? chance : 1 - chance);
    if (open[probe]) {
      wrong[probe] += Math.log(failed ? BROKEN : 1 - BROKEN) - flake;
      open[probe] = failed || wrong[probe] > Math.log(BROKEN / noise.flakeRate());
    }
    return flake;
  }

  /// Whether the probe failed in the first round, and is neither cleared nor spoilt. It is cleared
  /// by an answer that leaves no more evidence than one failure alone is.
  boolean isOpen(int probe) {
    return open[probe];
  }

  /// The log likelihood ratio of "broken for good" against flakes; of an open probe.
  double wrong(int probe) {
    return wrong[probe];
  }

  /// Whether the last attempt failed.
  boolean failedLast(int probe) {
    return failedAt[probe] != NEVER;
  }

  boolean isSpoilt(int probe) {
    return spoilt[probe];
  }

  int asks(int probe) {
    return asks[probe];
  }
}
