package dev.agentcanary.sim.cloudwatch.math;

import java.util.List;

/// `IF(condition, then, else)`: no value where the condition has none.
record If() implements MathFunction {
  @Override
  public String name() {
    return "IF";
  }

  @Override
  public Kind kind(List<Kind> arguments) throws UnsupportedException {
    if (arguments.size() != 3) {
      throw new UnsupportedException("IF takes 3 arguments and has %d".formatted(arguments.size()));
    }
    if (arguments.contains(Kind.SERIES_ARRAY)) {
      throw new UnsupportedException("IF with an array is not evaluated");
    }
    return arguments.contains(Kind.SERIES) ? Kind.SERIES : Kind.SCALAR;
  }

  @Override
  public Value apply(List<Value> arguments, Scope scope) {
    if (arguments.stream().allMatch(Value.Scalar.class::isInstance)) {
      return ((Value.Scalar) arguments.get(0)).number() != 0 ? arguments.get(1) : arguments.get(2);
    }
    double[] condition = arguments.get(0).series(scope.length());
    double[] then = arguments.get(1).series(scope.length());
    double[] otherwise = arguments.get(2).series(scope.length());
    double[] result = new double[condition.length];
    for (int i = 0; i < result.length; i++) {
      if (Double.isNaN(condition[i])) {
        result[i] = Double.NaN;
      } else {
        result[i] = condition[i] != 0 ? then[i] : otherwise[i];
      }
    }
    return new Value.Series(result);
  }
}
