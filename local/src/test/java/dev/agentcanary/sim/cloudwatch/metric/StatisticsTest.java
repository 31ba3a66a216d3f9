package dev.agentcanary.sim.cloudwatch.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Statistics in CloudWatch's spelling, of a few values.
class StatisticsTest {

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          SampleCount;   10
          Sum;           550
          Average;       55
          Minimum;       10
          Maximum;       100
          p50;           50
          p90;           90
          p99;           100
          p99.9;         100
          p0;            10
          p100;          100
          tm90;          50
          TM(10%:90%);   55
          TM(20:40);     35
          TM(:40);       25
          TM(40:);       75
          TM(25%:);      65
          IQM;           55
          wm90;          54
          WM(10%:90%);   55
          tc90;          9
          TC(20:40);     2
          ts90;          450
          TS(50:100);    400
          PR(:30);       30
          PR(30:);       70
          PR(20:50);     30
          """)
  void ofTenToHundred(String statistic, double expected) {
    assertThat(of(statistic, 100, 30, 20, 10, 50, 40, 60, 80, 70, 90)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p90", "tm90", "IQM", "TC(0:9)", "ts90", "wm90", "PR(:9)"})
  void aNegativeValueMakesAllButTheSimpleStatisticsUnavailable(String statistic) {
    assertThat(of(statistic, 1, 2, -0.1)).isNaN();
    assertThat(of("Minimum", 1, 2, -0.1)).isEqualTo(-0.1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TM(50:60)", "WM(50:60)"})
  void aMeanOfNoValuesInsideIsNone(String statistic) {
    assertThat(of(statistic, 1, 2)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "average",
        "p",
        "p101",
        "p-1",
        "tm101",
        "TM()",
        "TM(:)",
        "TM(90%:10%)",
        "TM(10%:90)",
        "PR(10%:90%)",
        "TM(10%:101%)",
        "median",
        ""
      })
  void whatCloudWatchDoesNotHaveIsNoStatistic(String text) {
    assertThat(StatisticParser.parse(text)).isEmpty();
  }

  @ParameterizedTest(name = "p{0} needs {1}")
  @CsvSource({"99, 1000", "95, 200", "90, 100", "50, 20", "10, 100"})
  void aPercentileNeedsSoManySamples(double percent, double samples) {
    assertThat(new Percentile(percent, "").significantSamples()).isEqualTo(samples);
  }

  private static double of(String statistic, double... values) {
    Distribution distribution = new Distribution(1);
    Arrays.stream(values).forEach(distribution::add);
    return StatisticParser.parse(statistic).orElseThrow().of(distribution);
  }
}
