package dev.agentcanary.drill.year;

import java.util.List;
import java.util.function.DoublePredicate;

/// A figure and the interval that holds the true one in 95 of 100 cases.
///
/// @param value as seen
/// @param low and `high`: the interval's ends
public record Estimate(double value, double low, double high) {
  private static final double TAIL = 0.025;
  private static final int STEPS = 60;

  /// How often something happens a year, if it was seen so often in one: the exact interval of a
  /// Poisson count (Garwood 1936).
  public static Estimate count(int seen) {
    double low = seen == 0 ? 0 : boundary(seen, rate -> 1 - poisson(seen - 1, rate) < TAIL);
    return new Estimate(seen, low, boundary(seen, rate -> poisson(seen, rate) > TAIL));
  }

  /// A quantile of sorted values, with the order statistics between which the true one lies: as
  /// many of n values are below it as successes of a binomial.
  ///
  /// @param sorted ascending, at least one
  /// @param share 0 to 1
  public static Estimate quantile(List<Double> sorted, double share) {
    int n = sorted.size();
    int low = 0;
    while (low + 1 < n && binomial(low + 1, n, share) < TAIL) {
      low++;
    }
    int high = n - 1;
    while (high > 0 && 1 - binomial(high - 1, n, share) < TAIL) {
      high--;
    }
    int at = Math.clamp((int) Math.ceil(share * n) - 1, 0, n - 1);
    return new Estimate(
        sorted.get(at), sorted.get(Math.min(low, at)), sorted.get(Math.max(high, at)));
  }

  /// The rate up to which a condition holds.
  private static double boundary(int seen, DoublePredicate holds) {
    double low = 0;
    double high = 2.0 * seen + 20;
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (holds.test(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// That at most so many happen.
  private static double poisson(int most, double rate) {
    double term = Math.exp(-rate);
    double sum = term;
    for (int k = 1; k <= most; k++) {
      term *= rate / k;
      sum += term;
    }
    return sum;
  }

  /// That at most so many of n succeed.
  private static double binomial(int most, int n, double chance) {
    double term = Math.pow(1 - chance, n);
    double sum = term;
    for (int k = 1; k <= most; k++) {
      term *= (double) (n - k + 1) / k * chance / (1 - chance);
      sum += term;
    }
    return sum;
  }
}
