package dev.agentcanary.sim.cloudwatch.math;

import java.util.List;

/// `FILL(series, filler)`: values for the gaps.
///
/// @param gaps what fills them; with `VALUE` the second argument does
record Fill(Gaps gaps) implements MathFunction {

  /// The filler.
  enum Gaps {
    /// A number, or the values of another series.
    VALUE,
    /// The last value before the gap; none before the first value.
    REPEAT,
    /// The straight line between the values around the gap; none before the first value and after
    /// the last.
    LINEAR
  }

  @Override
  public String name() {
    return "FILL";
  }

  @Override
  public Kind kind(List<Kind> arguments) throws UnsupportedException {
    int expected = gaps == Gaps.VALUE ? 2 : 1;
    if (arguments.size() != expected || arguments.getFirst() == Kind.SCALAR) {
      throw new UnsupportedException("FILL takes a series and a value, REPEAT or LINEAR");
    }
    if (arguments.getLast() == Kind.SERIES_ARRAY && gaps == Gaps.VALUE) {
      throw new UnsupportedException("FILL with an array as its filler is not evaluated");
    }
    return arguments.getFirst();
  }

  @Override
  public Value apply(List<Value> arguments, Scope scope) {
    return arguments
        .getFirst()
        .eachSeries(
            values -> {
              boolean silent = java.util.Arrays.stream(values).allMatch(Double::isNaN);
              if (silent && !scope.fillsSilence()) {
                return values;
              }
              return switch (gaps) {
                case VALUE -> withValues(values, arguments.get(1).series(values.length));
                case REPEAT -> repeated(values);
                case LINEAR -> linear(values);
              };
            });
  }

  private static double[] withValues(double[] values, double[] fillers) {
    double[] result = values.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = Double.isNaN(values[i]) ? fillers[i] : values[i];
    }
    return result;
  }

  private static double[] repeated(double[] values) {
    double[] result = values.clone();
    for (int i = 1; i < result.length; i++) {
      result[i] = Double.isNaN(values[i]) ? result[i - 1] : values[i];
    }
    return result;
  }

  private static double[] linear(double[] values) {
    double[] result = values.clone();
    int before = -1;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        for (int gap = before + 1; before >= 0 && gap < i; gap++) {
          double share = (double) (gap - before) / (i - before);
          result[gap] = values[before] + share * (values[i] - values[before]);
        }
        before = i;
      }
    }
    return result;
  }
}
