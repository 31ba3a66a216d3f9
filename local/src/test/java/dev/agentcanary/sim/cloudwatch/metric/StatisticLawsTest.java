package dev.agentcanary.sim.cloudwatch.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;

/// What holds for statistics of any values that are not negative.
class StatisticLawsTest {

  @Property
  void aPercentileIsOneOfTheValues(
      @ForAll @NotEmpty List<@DoubleRange(max = 1e6) Double> values,
      @ForAll @DoubleRange(max = 100) double percent) {
    assertThat(values).contains(of(new Percentile(percent, ""), values));
  }

  @Property
  void percentilesGrowWithTheirShare(
      @ForAll @NotEmpty List<@DoubleRange(max = 1e6) Double> values,
      @ForAll @DoubleRange(max = 100) double one,
      @ForAll @DoubleRange(max = 100) double other) {
    double low = of(new Percentile(Math.min(one, other), ""), values);
    double high = of(new Percentile(Math.max(one, other), ""), values);

    assertThat(low).isLessThanOrEqualTo(high);
  }

  @Property
  void everyMeanLiesBetweenTheExtremes(
      @ForAll @NotEmpty List<@DoubleRange(max = 1e6) Double> values) {
    double least = of("Minimum", values) - 1e-6;
    double most = of("Maximum", values) + 1e-6;

    for (String mean : List.of("Average", "tm90", "TM(10%:90%)", "wm90", "WM(5%:95%)")) {
      assertThat(of(mean, values)).isBetween(least, most);
    }
  }

  @Property
  void atLeastSoManyPercentOfTheValuesAreAtOrBelowThePercentile(
      @ForAll @NotEmpty List<@DoubleRange(max = 1e6) Double> values,
      @ForAll @DoubleRange(max = 100) double percent) {
    double percentile = of(new Percentile(percent, ""), values);
    long below = values.stream().filter(value -> value <= percentile).count();

    assertThat(below * 100.0).isGreaterThanOrEqualTo(percent * values.size() - 1e-4);
  }

  @Property
  void aTrimmedSumIsTheMeanTimesTheCount(
      @ForAll @NotEmpty List<@DoubleRange(max = 1e6) Double> values) {
    double product = of("TM(10%:90%)", values) * of("TC(10%:90%)", values);

    assertThat(of("TS(10%:90%)", values))
        .isCloseTo(product, org.assertj.core.data.Percentage.withPercentage(1e-6));
  }

  private static double of(String statistic, List<Double> values) {
    return of(StatisticParser.parse(statistic).orElseThrow(), values);
  }

  private static double of(Statistic statistic, List<Double> values) {
    Distribution distribution = new Distribution(1);
    values.forEach(distribution::add);
    return statistic.of(distribution);
  }
}
