package dev.agentcanary.load.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.LoadResults;
import dev.agentcanary.load.measure.Series;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final LoadResult TEN = LoadResults.coach(10, Duration.ofSeconds(60), 1);

  @Test
  void aResultDoesNotDifferFromItself() {
    Comparison comparison =
        Comparison.of(LoadResults.COACH, LoadResults.COACH, LoadResults.THRESHOLDS);

    assertThat(comparison.alike()).isTrue();
    assertThat(comparison.flipped()).isEmpty();
    assertThat(comparison.changes())
        .extracting(Change::shift)
        .containsOnly(Shift.WITHIN_NOISE, Shift.NOT_JUDGED);
  }

  @Test
  void twoTestsOfTheSameAgentHardlyEverDiffer() {
    long told = 0;
    for (int seed = 0; seed < 20; seed++) {
      LoadResult again = LoadResults.coach(10, Duration.ofSeconds(60), 100 + seed);
      told +=
          Comparison.of(TEN, again, List.of()).changes().stream()
              .filter(it -> it.shift() == Shift.LESS || it.shift() == Shift.MORE)
              .count();
    }

    assertThat(told).isLessThanOrEqualTo(2);
  }

  @Test
  void anAgentThatIsHalfAsSlowAgainIsSlowerAndFailsItsThreshold() {
    LoadResult slower = Slowed.by(1.5, LoadResults.COACH);
    List<Threshold> thresholds =
        List.of(new Threshold.Time(Series.LATENCY, 0.9, Duration.ofSeconds(10)));
    Comparison comparison = Comparison.of(LoadResults.COACH, slower, thresholds);

    assertThat(shift(comparison, Series.LATENCY, 0.5)).isEqualTo(Shift.MORE);
    assertThat(shift(comparison, Series.LATENCY, 0.99)).isEqualTo(Shift.MORE);
    assertThat(shift(comparison, Series.LATENCY, 1)).isEqualTo(Shift.NOT_JUDGED);
    assertThat(comparison.flipped()).hasSize(1);
    assertThat(shift(Comparison.of(slower, LoadResults.COACH, thresholds), Series.LATENCY, 0.5))
        .isEqualTo(Shift.LESS);
  }

  @Test
  void ofTooFewValuesAHighPercentileIsNotJudged() {
    assertThat(shift(Comparison.of(TEN, TEN, List.of()), Series.COLD, 0.99))
        .isEqualTo(Shift.NOT_JUDGED);
  }

  @Test
  void anotherNumberOfUsersIsNotTheSameTest() {
    assertThat(Comparison.of(TEN, LoadResults.COACH, List.of()).alike()).isFalse();
  }

  private static Shift shift(Comparison comparison, Series series, double share) {
    return comparison.changes().stream()
        .filter(
            it ->
                it instanceof Change.Percentile percentile
                    && percentile.series() == series
                    && percentile.share() == share)
        .findFirst()
        .orElseThrow()
        .shift();
  }
}
