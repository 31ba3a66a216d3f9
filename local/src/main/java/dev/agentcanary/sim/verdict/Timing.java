package dev.agentcanary.sim.verdict;

import java.util.Arrays;

/// How long attempts take, and how many go side by side.
///
/// @param answer seconds of an answer
/// @param failure seconds of a failure
record Timing(double answer, double failure, int concurrency) {
  /// Asks those probes from `start` on.
  ///
  /// @param failed gets whether each failed
  /// @return when the last attempt ended
  double ask(int[] probes, boolean[] failed, double start, World world) {
    double[] free = new double[concurrency];
    Arrays.fill(free, start);
    double end = start;
    for (int i = 0; i < probes.length; i++) {
      int place = earliest(free);
      failed[i] = world.fails(probes[i], free[place]);
      free[place] += failed[i] ? failure : answer;
      end = Math.max(end, free[place]);
    }
    return end;
  }

  private static int earliest(double[] free) {
    int earliest = 0;
    for (int place = 1; place < free.length; place++) {
      earliest = free[place] < free[earliest] ? place : earliest;
    }
    return earliest;
  }
}
