package dev.agentcanary.sim.cloudwatch.metric;

/// `PR(a:b)`: how many percent of the values are greater than `a` and at most `b`.
public record PercentileRank(Bounds.Absolute bounds, String text) implements Statistic {
  @Override
  public double of(Distribution values) {
    if (values.minimum() < 0) {
      return Double.NaN;
    }
    Bounds.Part part = bounds.of(values.sorted(), values.count());
    return 100.0 * (part.to() - part.from()) / values.count();
  }
}
