package dev.agentcanary.sim.cloudwatch.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What expressions give, by the examples of the user guide where it has some.
class MathVectorsTest {

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          m1 < m2;                     0 0 1 0
          m1 >= 30;                    1 0 0 0
          m1 > 15 AND m2 > 15;         1 0 0 0
          m1 > 15 && m2 > 15;          1 0 0 0
          m1 > 15 OR m2 > 15;          1 1 1 0
          m1 + m2;                     50 20 20 0
          m1 / m2;                     1.5 - 0 -
          100 * m1 / 10;               300 200 0 0
          m2 * 2;                      40 - 40 -
          -m1 + 1;                     -29 -19 1 1
          2 + 3 * m1 ^ 2;              2702 1202 2 2
          (m1 - m2) / 2;               5 10 -10 0
          """)
  void operators(String expression, String expected) {
    assertThat(evaluate(expression, Map.of("m1", "30 20 0 0", "m2", "20 - 20 -")))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          IF(m1, m2, m3);              30 0 20 - -
          IF(m1, 5, m3);               5 5 20 - -
          IF(m1, m2, 5);               30 0 5 5 -
          """)
  void conditions(String expression, String expected) {
    Map<String, String> metrics =
        Map.of("m1", "1 1 0 0 -", "m2", "30 0 0 0 30", "m3", "0 0 20 - 20");

    assertThat(evaluate(expression, metrics)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          FILL(m1, 0);                 0 10 0 30 0
          FILL(m1, REPEAT);            - 10 10 30 30
          FILL(m1, LINEAR);            - 10 20 30 -
          FILL(m1, m2);                1 10 3 30 5
          FILL(m1, 2 * m2);            2 10 6 30 10
          FILL(m1, 0) < 1;             1 0 1 0 1
          """)
  void gaps(String expression, String expected) {
    assertThat(evaluate(expression, Map.of("m1", "- 10 - 30 -", "m2", "1 2 3 4 5")))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          SUM([m1, m2]);               5 2 - 8
          AVG(METRICS());              2.5 2 - 4
          MAX(METRICS("m"));           4 2 - 5
          MIN([m1, m2]);               1 2 - 3
          STDDEV([m1, m2]);            1.5 0 - 1
          FIRST([m1, m2]);             1 2 - 5
          LAST(METRICS());             4 - - 3
          SUM(METRICS("2"));           4 - - 3
          SUM(METRICS() * 10);         50 20 - 80
          m1 * METRIC_COUNT(METRICS()); 2 4 - 10
          m1 / PERIOD(m1) * 60;        1 2 - 5
          DIFF(m1);                    - 1 - 3
          RATE(m1) * 60;               - 1 - 1.5
          ABS(m1 - 3);                 2 1 - 2
          CEIL(m1 / 2);                1 1 - 3
          FLOOR(m1 / 2);               0 1 - 2
          TIME_SERIES(7);              7 7 7 7
          LOG10(m1 * 0 + 100);         2 2 - 2
          LOG(m1 * 0 + 1);             0 0 - 0
          """)
  void functions(String expression, String expected) {
    Map<String, String> metrics = new LinkedHashMap<>();
    metrics.put("m1", "1 2 - 5");
    metrics.put("m2", "4 - - 3");

    assertThat(evaluate(expression, metrics)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"true, 0 0 0", "false, - - -"})
  void whetherFillFillsSilenceIsAnAssumption(boolean fills, String expected) {
    MathExpression expression = Expressions.read("FILL(m1, 0)", List.of("m1"));
    MathExpression.Values values = new MathExpression.Values(3, 60, fills);
    values.put("m1", Expressions.series("- - -"));
    values.evaluate("e1", expression);

    assertThat(text(values.series("e1"))).isEqualTo(expected);
  }

  private static String evaluate(String text, Map<String, String> metrics) {
    List<String> ids = metrics.keySet().stream().sorted().toList();
    MathExpression expression = Expressions.read(text, ids);
    int length = metrics.values().iterator().next().split(" ").length;
    MathExpression.Values values = new MathExpression.Values(length, 60, true);
    metrics.forEach((id, series) -> values.put(id, Expressions.series(series)));
    values.evaluate("result", expression);
    return text(values.series("result"));
  }

  private static String text(double[] series) {
    return Arrays.stream(series)
        .mapToObj(value -> Double.isNaN(value) ? "-" : shortest(value))
        .collect(Collectors.joining(" "));
  }

  private static String shortest(double value) {
    double rounded = Math.round(value * 1e9) / 1e9;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }
}
