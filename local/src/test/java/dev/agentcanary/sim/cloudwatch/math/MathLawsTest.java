package dev.agentcanary.sim.cloudwatch.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/// What holds for expressions over any series with gaps.
class MathLawsTest {
  private static final int LENGTH = 5;

  @Property
  void fillLeavesNoGapAndChangesNoValue(@ForAll("series") double[] m1) {
    double[] filled = evaluate("FILL(m1, 7)", m1, m1);

    for (int i = 0; i < LENGTH; i++) {
      assertThat(filled[i]).isEqualTo(Double.isNaN(m1[i]) ? 7 : m1[i]);
    }
  }

  @Property
  void repeatAndLinearFillEveryGapBetweenValues(@ForAll("series") double[] m1) {
    double[] repeated = evaluate("FILL(m1, REPEAT)", m1, m1);
    double[] linear = evaluate("FILL(m1, LINEAR)", m1, m1);

    for (int i = 0; i < LENGTH; i++) {
      boolean before = has(m1, 0, i + 1);
      assertThat(Double.isNaN(repeated[i])).isEqualTo(!before);
      assertThat(Double.isNaN(linear[i])).isEqualTo(!(before && has(m1, i, LENGTH)));
    }
  }

  @Property
  void twoSeriesHaveAResultWhereOneOfThemHasAValue(
      @ForAll("series") double[] m1, @ForAll("series") double[] m2) {
    double[] sum = evaluate("m1 + m2", m1, m2);

    assertThat(sum).isEqualTo(evaluate("SUM([m1, m2])", m1, m2));
    for (int i = 0; i < LENGTH; i++) {
      assertThat(Double.isNaN(sum[i])).isEqualTo(Double.isNaN(m1[i]) && Double.isNaN(m2[i]));
    }
  }

  @Property
  void comparisonAndItsOppositeShareOutEveryValue(
      @ForAll("series") double[] m1, @ForAll("series") double[] m2) {
    double[] both = evaluate("(m1 < m2) + (m1 >= m2)", m1, m2);

    for (int i = 0; i < LENGTH; i++) {
      boolean none = Double.isNaN(m1[i]) && Double.isNaN(m2[i]);
      assertThat(both[i]).isEqualTo(Double.valueOf(none ? Double.NaN : 1));
    }
  }

  @Property
  void anIfHasAValueOnlyWhereItsConditionHas(
      @ForAll("series") double[] m1, @ForAll("series") double[] m2) {
    double[] result = evaluate("IF(m1, m2, 0)", m1, m2);

    for (int i = 0; i < LENGTH; i++) {
      double expected = Double.isNaN(m1[i]) ? Double.NaN : m1[i] != 0 ? m2[i] : 0;
      assertThat(result[i]).isEqualTo(Double.valueOf(expected));
    }
  }

  @Property
  void whateverIsWrittenIsUnderstoodOrRefused(
      @ForAll @Size(max = 12) List<@From("words") String> words) {
    String text = words.stream().collect(Collectors.joining(" "));

    assertThat(Expressions.reading(text, List.of("m1", "m2"))).isNotNull();
  }

  private static boolean has(double[] series, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Double.isNaN(series[i])) {
        return true;
      }
    }
    return false;
  }

  private static double[] evaluate(String text, double[] m1, double[] m2) {
    MathExpression.Values values = new MathExpression.Values(LENGTH, 60, true);
    values.put("m1", m1);
    values.put("m2", m2);
    values.evaluate("e", Expressions.read(text, List.of("m1", "m2")));
    return values.series("e");
  }

  @Provide
  Arbitrary<double[]> series() {
    return Arbitraries.of(Double.NaN, 0.0, 1.0, 2.5, 40.0)
        .array(Double[].class)
        .ofSize(LENGTH)
        .map(boxed -> java.util.Arrays.stream(boxed).mapToDouble(Double::doubleValue).toArray());
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        "m1",
        "m2",
        "m3",
        "1",
        "2.5",
        "+",
        "-",
        "*",
        "/",
        "^",
        "<",
        ">=",
        "AND",
        "||",
        "(",
        ")",
        "[",
        "]",
        ",",
        "FILL(",
        "IF(",
        "SUM(",
        "METRICS(",
        "\"m\"",
        "REPEAT",
        "\u00e9",
        "'",
        ".");
  }
}
