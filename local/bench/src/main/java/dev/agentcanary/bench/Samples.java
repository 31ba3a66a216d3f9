package dev.agentcanary.bench;

import java.util.Arrays;
import java.util.Collection;

/// Measurements of one thing, in ascending order; never empty.
public final class Samples {
  private final double[] sorted;

  private Samples(double[] sorted) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("no samples");
    }
    this.sorted = sorted;
  }

  /// Of those values.
  public static Samples of(Collection<Double> values) {
    return new Samples(values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
  }

  public int count() {
    return sorted.length;
  }

  public double least() {
    return sorted[0];
  }

  public double most() {
    return sorted[sorted.length - 1];
  }

  /// The middle value, or the mean of the two in the middle.
  public double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// The smallest value that at least that part of all values does not exceed (nearest rank).
  ///
  /// @param percent above 0, to 100
  public double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.clamp(rank, 1, sorted.length) - 1];
  }

  @Override
  public String toString() {
    return Arrays.toString(sorted);
  }
}
