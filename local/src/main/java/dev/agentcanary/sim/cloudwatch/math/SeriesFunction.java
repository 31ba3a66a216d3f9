package dev.agentcanary.sim.cloudwatch.math;

import java.util.Arrays;
import java.util.List;

/// Functions of series as a whole.
enum SeriesFunction implements MathFunction {
  /// Each value minus the one before it; the oldest value of the range has none.
  DIFF,
  /// [#DIFF] per second.
  RATE,
  /// The first series of an array.
  FIRST,
  /// The last series of an array.
  LAST,
  /// How many series an array has.
  METRIC_COUNT,
  /// The metric's period in seconds.
  PERIOD,
  /// A number as a series.
  TIME_SERIES;

  @Override
  public Kind kind(List<Kind> arguments) throws UnsupportedException {
    Kind argument = MathFunction.only(name(), arguments);
    Kind takes =
        switch (this) {
          case DIFF, RATE, PERIOD -> argument == Kind.SCALAR ? Kind.SERIES : argument;
          case FIRST, LAST, METRIC_COUNT -> Kind.SERIES_ARRAY;
          case TIME_SERIES -> Kind.SCALAR;
        };
    if (argument != takes) {
      throw new UnsupportedException(name() + " does not take " + argument);
    }
    return switch (this) {
      case DIFF, RATE -> argument;
      case FIRST, LAST, TIME_SERIES -> Kind.SERIES;
      case METRIC_COUNT, PERIOD -> Kind.SCALAR;
    };
  }

  @Override
  public Value apply(List<Value> arguments, Scope scope) {
    Value argument = arguments.getFirst();
    return switch (this) {
      case DIFF -> argument.eachSeries(values -> differences(values, 0));
      case RATE -> argument.eachSeries(values -> differences(values, scope.periodSeconds()));
      case FIRST -> ((Value.SeriesArray) argument).series().getFirst();
      case LAST -> ((Value.SeriesArray) argument).series().getLast();
      case METRIC_COUNT -> new Value.Scalar(((Value.SeriesArray) argument).series().size());
      case PERIOD -> new Value.Scalar(scope.periodSeconds());
      case TIME_SERIES -> new Value.Series(argument.series(scope.length()));
    };
  }

  /// @param period in seconds to divide by, with the gap's length; 0 for not at all
  private static double[] differences(double[] values, int period) {
    double[] result = new double[values.length];
    Arrays.fill(result, Double.NaN);
    int before = -1;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        if (before >= 0) {
          double seconds = period == 0 ? 1 : (double) period * (i - before);
          result[i] = (values[i] - values[before]) / seconds;
        }
        before = i;
      }
    }
    return result;
  }
}
