package dev.agentcanary.sim.cloudwatch.metric;

import java.util.Arrays;

/// The values of some span of time, with their running count, sum and extremes.
///
/// Not safe for several threads. An empty one has a minimum of infinity and a maximum of minus
/// infinity.
final class Distribution {
  private double[] values;
  private int count;
  private double sum;
  private double minimum = Double.POSITIVE_INFINITY;
  private double maximum = Double.NEGATIVE_INFINITY;

  Distribution(int capacity) {
    values = new double[Math.max(1, capacity)];
  }

  void add(double value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, count * 2);
    }
    values[count++] = value;
    sum += value;
    minimum = Math.min(minimum, value);
    maximum = Math.max(maximum, value);
  }

  /// Adds count, sum and extremes of another, without its values: all that the simple statistics
  /// need.
  void addTotals(Distribution other) {
    count += other.count;
    sum += other.sum;
    minimum = Math.min(minimum, other.minimum);
    maximum = Math.max(maximum, other.maximum);
  }

  void addAll(Distribution other) {
    if (count + other.count > values.length) {
      values = Arrays.copyOf(values, (count + other.count) * 2);
    }
    System.arraycopy(other.values, 0, values, count, other.count);
    addTotals(other);
  }

  void clear() {
    count = 0;
    sum = 0;
    minimum = Double.POSITIVE_INFINITY;
    maximum = Double.NEGATIVE_INFINITY;
  }

  int count() {
    return count;
  }

  double sum() {
    return sum;
  }

  double minimum() {
    return minimum;
  }

  double maximum() {
    return maximum;
  }

  /// The values in ascending order, in an array that may be longer than [#count]; sorts in place,
  /// and only what [#add] and [#addAll] put in.
  double[] sorted() {
    Arrays.sort(values, 0, count);
    return values;
  }
}
