package dev.agentcanary.sim.cloudwatch.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is not evaluated is refused with its reason, never guessed at.
class MathRefusalsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          SUM(m1);                            range that CloudWatch does not publish
          AVG(m1) > 1;                        range that CloudWatch does not publish
          RUNNING_SUM(m1);                    range that CloudWatch happens to retrieve
          DATAPOINT_COUNT(m1);                range that CloudWatch happens to retrieve
          REMOVE_EMPTY(m1);                   range that CloudWatch happens to retrieve
          SEARCH('{AWS/EC2}', 'Sum', 300);    not allowed in alarms
          ANOMALY_DETECTION_BAND(m1, 2);      a model that AWS trains
          HOUR(m1);                           the function HOUR is not evaluated
          NOT m1;                             `m1` after the end
          m9 + 1;                             the id m9 is not defined
          METRICS("x");                       stands for no metric
          IF(m1, 2);                          IF takes 3 arguments and has 2
          IF(m1, [m1, m2], 0);                IF with an array
          [m1, 1];                            no series
          [m1, m2] + [m1, m2];                between two arrays
          FILL(1, 0);                         FILL takes a series
          FILL(m1, METRICS());                array as its filler
          ABS(m1, m2);                        ABS takes 1 argument and has 2
          TIME_SERIES(m1);                    does not take SERIES
          m1 +;                               ends too early
          m1 m2;                              `m2` after the end
          (m1;                                `` where `)` must be
          m1 ? 2;                             `? 2` is not understood
          """)
  void isRefused(String expression, String reason) {
    assertThat(Expressions.reading(expression.strip(), List.of("m1", "m2")))
        .isInstanceOfSatisfying(
            MathExpression.Reading.NotEvaluated.class,
            refused -> assertThat(refused.reason()).contains(reason));
  }
}
