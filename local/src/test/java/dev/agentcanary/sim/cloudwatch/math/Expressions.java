package dev.agentcanary.sim.cloudwatch.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Expressions over metrics, for tests.
final class Expressions {
  private Expressions() {}

  static MathExpression read(String text, List<String> metrics) {
    MathExpression.Reading reading = reading(text, metrics);
    assertThat(reading).isInstanceOf(MathExpression.Reading.Understood.class);
    return ((MathExpression.Reading.Understood) reading).expression();
  }

  static MathExpression.Reading reading(String text, List<String> metrics) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    metrics.forEach(id -> kinds.put(id, Kind.SERIES));
    return MathExpression.read(text, kinds, metrics);
  }

  /// `1 - 2.5`, a dash for a missing value.
  static double[] series(String text) {
    return Arrays.stream(text.split(" "))
        .mapToDouble(value -> value.equals("-") ? Double.NaN : Double.parseDouble(value))
        .toArray();
  }
}
