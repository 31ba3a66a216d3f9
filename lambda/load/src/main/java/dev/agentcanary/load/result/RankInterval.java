package dev.agentcanary.load.result;

/// Between which two ranks of a sorted sample a quantile lies, with a confidence that holds for any
/// distribution.
///
/// Of `n` independent values the number below the quantile at `share` is binomial, so the value at
/// rank `low` is above the quantile only if fewer than `low` values lie below it, and the value at
/// rank `high` is below it only if at least `high` do. Source: H. A. David and H. N. Nagaraja,
/// Order Statistics, 3rd edition (2003), section 7.1. The binomial is summed, not approximated by a
/// normal distribution, which is wrong for p99 of a few hundred values.
///
/// @param low from 1; 0 if the sample is too small to bound the quantile from below
/// @param high to `n`; `n + 1` if it is too small to bound it from above
record RankInterval(long low, long high) {
  /// Standard deviations beyond which nothing is summed; what lies there is below 1e-30.
  private static final int SPREAD = 12;

  /// The narrowest interval that misses the quantile with at most half of `1 - confidence` on
  /// either side.
  ///
  /// @param n of values, 1 or more
  /// @param share above 0 and below 1
  static RankInterval of(long n, double share, double confidence) {
    long mode = Math.min(n, (long) ((n + 1) * share));
    long spread = 40 + (long) (SPREAD * Math.sqrt(n * share * (1 - share)));
    long from = Math.max(0, mode - spread);
    double[] weights = weights(n, share, from, mode, Math.min(n, mode + spread));
    double tail = 0;
    for (double weight : weights) {
      tail += weight * (1 - confidence) / 2;
    }
    int low = 0;
    for (double below = weights[0]; below <= tail; below += weights[low]) {
      low++;
    }
    int high = weights.length;
    for (double above = weights[high - 1]; above <= tail; above += weights[high - 1]) {
      high--;
    }
    return new RankInterval(from + low, from + high);
  }

  /// In proportion to the chances of `from` to `to` values below the quantile; of the likeliest, 1.
  private static double[] weights(long n, double share, long from, long mode, long to) {
    double odds = share / (1 - share);
    double[] weights = new double[(int) (to - from + 1)];
    int middle = (int) (mode - from);
    weights[middle] = 1;
    for (int i = middle; i > 0; i--) {
      long k = from + i;
      weights[i - 1] = weights[i] * k / ((n - k + 1) * odds);
    }
    for (int i = middle; i < weights.length - 1; i++) {
      long k = from + i;
      weights[i + 1] = weights[i] * (n - k) * odds / (k + 1);
    }
    return weights;
  }
}
