package dev.agentcanary.sim.cloudwatch.math;

import dev.agentcanary.sim.cloudwatch.math.Value.Scalar;
import dev.agentcanary.sim.cloudwatch.math.Value.Series;
import dev.agentcanary.sim.cloudwatch.math.Value.SeriesArray;

/// The operators between two operands.
///
/// Between two series, a value that only one side has meets a 0 (the user guide's rule); with a
/// number, a missing value stays missing. A result that is no finite number, such as x/0, is no
/// value.
enum Operator {
  OR("OR"),
  AND("AND"),
  EQUAL("=="),
  NOT_EQUAL("!="),
  AT_MOST("<="),
  AT_LEAST(">="),
  BELOW("<"),
  ABOVE(">"),
  PLUS("+"),
  MINUS("-"),
  TIMES("*"),
  OVER("/"),
  TO_THE("^");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  String symbol() {
    return symbol;
  }

  Value apply(Value left, Value right) {
    return switch (left) {
      case SeriesArray array -> array.eachSeries(one -> series(new Series(one), right));
      case Scalar(double a) when right instanceof Scalar(double b) -> new Scalar(of(a, b));
      case Scalar a -> right.eachSeries(one -> series(a, new Series(one)));
      case Series a when right instanceof SeriesArray array ->
          array.eachSeries(one -> series(a, new Series(one)));
      case Series a -> new Series(series(a, right));
    };
  }

  private double[] series(Value left, Value right) {
    int length = left instanceof Series(var values) ? values.length : right.series(0).length;
    double[] a = left.series(length);
    double[] b = right.series(length);
    boolean both = left instanceof Series && right instanceof Series;
    double[] result = new double[length];
    for (int i = 0; i < length; i++) {
      result[i] = both ? padded(a[i], b[i]) : of(a[i], b[i]);
    }
    return result;
  }

  private double padded(double a, double b) {
    if (Double.isNaN(a) && Double.isNaN(b)) {
      return Double.NaN;
    }
    return of(Double.isNaN(a) ? 0 : a, Double.isNaN(b) ? 0 : b);
  }

  private double of(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return Double.NaN;
    }
    double result = result(a, b);
    return Double.isFinite(result) ? result : Double.NaN;
  }

  private double result(double a, double b) {
    return switch (this) {
      case OR -> truth(a != 0 || b != 0);
      case AND -> truth(a != 0 && b != 0);
      case EQUAL -> truth(a == b);
      case NOT_EQUAL -> truth(a != b);
      case AT_MOST -> truth(a <= b);
      case AT_LEAST -> truth(a >= b);
      case BELOW -> truth(a < b);
      case ABOVE -> truth(a > b);
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case OVER -> a / b;
      case TO_THE -> Math.pow(a, b);
    };
  }

  private static double truth(boolean holds) {
    return holds ? 1 : 0;
  }
}
