package dev.agentcanary.drill.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
  /// Garwood's exact intervals, as in any table of them.
  @ParameterizedTest
  @CsvSource({"0, 0, 3.689", "1, 0.0253, 5.572", "5, 1.623, 11.668", "10, 4.795, 18.390"})
  void aCountHasItsExactPoissonInterval(int seen, double low, double high) {
    Estimate estimate = Estimate.count(seen);

    assertThat(estimate.value()).isEqualTo(seen);
    assertThat(estimate.low()).isEqualTo(low, within(0.001));
    assertThat(estimate.high()).isEqualTo(high, within(0.001));
  }

  /// Of 40 values, the 14th and the 27th hold the median between them.
  @Test
  void aMedianLiesBetweenOrderStatistics() {
    List<Double> sorted = IntStream.rangeClosed(1, 40).mapToObj(Double::valueOf).toList();

    Estimate median = Estimate.quantile(sorted, 0.5);

    assertThat(median.value()).isEqualTo(20);
    assertThat(median.low()).isBetween(13.0, 14.0);
    assertThat(median.high()).isBetween(27.0, 28.0);
  }

  @Test
  void aQuantileOfOneValueIsThatValue() {
    assertThat(Estimate.quantile(List.of(7.0), 0.95)).isEqualTo(new Estimate(7, 7, 7));
  }
}
