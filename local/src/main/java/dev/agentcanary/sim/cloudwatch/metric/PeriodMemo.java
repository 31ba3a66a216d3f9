package dev.agentcanary.sim.cloudwatch.metric;

import java.util.Arrays;

/// Statistics of cell ranges that were computed before: a period slides, and is seen again as an
/// older one.
///
/// Forgets at will: a slot holds the last range that hashed to it.
final class PeriodMemo {
  private static final int SLOT_BITS = 10;
  private static final int SLOTS = 1 << SLOT_BITS;

  /// The golden ratio: neighbouring ranges go to distant slots.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] keys = new long[SLOTS];
  private final double[] values = new double[SLOTS];
  private final int[] counts = new int[SLOTS];

  PeriodMemo() {
    clear();
  }

  void clear() {
    Arrays.fill(keys, -1);
  }

  /// The slot of a range, for the other methods.
  int slot(int from, int to) {
    return (int) (key(from, to) * SPREAD >>> 64 - SLOT_BITS);
  }

  boolean holds(int slot, int from, int to) {
    return keys[slot] == key(from, to);
  }

  void put(int slot, int from, int to, double value, int count) {
    keys[slot] = key(from, to);
    values[slot] = value;
    counts[slot] = count;
  }

  double value(int slot) {
    return values[slot];
  }

  int count(int slot) {
    return counts[slot];
  }

  private static long key(int from, int to) {
    return (long) from << 32 | to;
  }
}
