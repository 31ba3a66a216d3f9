package dev.agentcanary.sim.cloudwatch.metric;

/// A statistic of the part of the values that is inside [Bounds]: `tm`, `IQM`, `wm`, `tc`, `ts`.
public record RangeStatistic(Kind kind, Bounds bounds, String text) implements Statistic {

  /// What is taken of the part.
  public enum Kind {
    /// `tm`: the mean of the values inside.
    TRIMMED_MEAN,
    /// `wm`: the mean of all values, those outside counted as the nearest value inside.
    WINSORIZED_MEAN,
    /// `tc`: how many values are inside.
    TRIMMED_COUNT,
    /// `ts`: the sum of the values inside.
    TRIMMED_SUM
  }

  @Override
  public double of(Distribution values) {
    if (values.minimum() < 0) {
      return Double.NaN;
    }
    double[] sorted = values.sorted();
    Bounds.Part part = bounds.of(sorted, values.count());
    int kept = part.to() - part.from();
    double sum = 0;
    for (int i = part.from(); i < part.to(); i++) {
      sum += sorted[i];
    }
    return switch (kind) {
      case TRIMMED_COUNT -> kept;
      case TRIMMED_SUM -> sum;
      case TRIMMED_MEAN -> kept == 0 ? Double.NaN : sum / kept;
      case WINSORIZED_MEAN ->
          kept == 0 ? Double.NaN : (sum + outside(sorted, part, values)) / values.count();
    };
  }

  private static double outside(double[] sorted, Bounds.Part part, Distribution values) {
    return part.from() * sorted[part.from()] + (values.count() - part.to()) * sorted[part.to() - 1];
  }
}
