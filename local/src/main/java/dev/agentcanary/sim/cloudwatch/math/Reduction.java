package dev.agentcanary.sim.cloudwatch.math;

import java.util.List;

/// Functions that make one series of several, timestamp by timestamp, of the values there are.
///
/// Of a single series they give one number over whatever range CloudWatch happened to retrieve,
/// which it does not publish: refused.
enum Reduction implements MathFunction {
  AVG,
  MAX,
  MIN,
  STDDEV,
  SUM;

  @Override
  public Kind kind(List<Kind> arguments) throws UnsupportedException {
    if (MathFunction.only(name(), arguments) != Kind.SERIES_ARRAY) {
      throw new UnsupportedException(
          name()
              + " of a single series is one number over a range that CloudWatch does not publish;"
              + " use it on an array, e.g. "
              + name()
              + "([m1, m2]), or choose the statistic and period of the metric");
    }
    return Kind.SERIES;
  }

  @Override
  public Value apply(List<Value> arguments, Scope scope) {
    if (!(arguments.getFirst() instanceof Value.SeriesArray(var series))) {
      throw new IllegalStateException(name() + " without an array");
    }
    double[] result = new double[scope.length()];
    for (int at = 0; at < result.length; at++) {
      int moment = at;
      result[at] =
          of(
              series.stream()
                  .mapToDouble(one -> one.values()[moment])
                  .filter(value -> !Double.isNaN(value))
                  .toArray());
    }
    return new Value.Series(result);
  }

  private double of(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double sum = 0;
    double least = values[0];
    double most = values[0];
    for (double value : values) {
      sum += value;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return switch (this) {
      case SUM -> sum;
      case AVG -> sum / values.length;
      case MIN -> least;
      case MAX -> most;
      case STDDEV -> deviation(values, sum / values.length);
    };
  }

  private static double deviation(double[] values, double mean) {
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / values.length);
  }
}
