package dev.agentcanary.sim.cloudwatch.math;

import java.util.List;
import java.util.function.UnaryOperator;

/// What came of evaluating an expression; NaN is a missing value.
sealed interface Value {

  /// One number for all time.
  record Scalar(double number) implements Value {}

  /// A value for each period, oldest first.
  record Series(double[] values) implements Value {}

  /// Several series of equal length.
  record SeriesArray(List<Series> series) implements Value {
    public SeriesArray {
      series = List.copyOf(series);
    }
  }

  /// Every series of it, changed; a number stays.
  default Value eachSeries(UnaryOperator<double[]> change) {
    return switch (this) {
      case Scalar scalar -> scalar;
      case Series(var values) -> new Series(change.apply(values));
      case SeriesArray(var all) ->
          new SeriesArray(all.stream().map(one -> new Series(change.apply(one.values()))).toList());
    };
  }

  /// As a series of so many periods.
  default double[] series(int length) {
    return switch (this) {
      case Scalar(double number) -> {
        double[] constant = new double[length];
        java.util.Arrays.fill(constant, number);
        yield constant;
      }
      case Series(var values) -> values;
      case SeriesArray _ -> throw new IllegalStateException("an array where a series must be");
    };
  }
}
