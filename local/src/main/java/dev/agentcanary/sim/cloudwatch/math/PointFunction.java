package dev.agentcanary.sim.cloudwatch.math;

import java.util.List;

/// Functions of each value by itself.
enum PointFunction implements MathFunction {
  ABS,
  CEIL,
  FLOOR,
  LOG,
  LOG10;

  @Override
  public Kind kind(List<Kind> arguments) throws UnsupportedException {
    return MathFunction.only(name(), arguments);
  }

  @Override
  public Value apply(List<Value> arguments, Scope scope) {
    return switch (arguments.getFirst()) {
      case Value.Scalar(double number) -> new Value.Scalar(of(number));
      case Value other -> other.eachSeries(this::ofEach);
    };
  }

  private double[] ofEach(double[] values) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = of(values[i]);
    }
    return result;
  }

  private double of(double value) {
    double result =
        switch (this) {
          case ABS -> Math.abs(value);
          case CEIL -> Math.ceil(value);
          case FLOOR -> Math.floor(value);
          case LOG -> Math.log(value);
          case LOG10 -> Math.log10(value);
        };
    return Double.isFinite(result) ? result : Double.NaN;
  }
}
