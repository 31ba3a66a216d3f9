package dev.agentcanary.load.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.LoadResults;
import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.load.result.Verdict.Standing;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.plan.Objectives;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

  @ParameterizedTest(name = "{0} s at {1} of 1 s to 100 s is {2}")
  @CsvSource({
    "90, 0.9, MET",
    "89, 0.9, MISSED",
    "95, 0.95, MET",
    "100, 1, MET",
    "99, 1, MISSED",
    "50, 0.5, MET"
  })
  void aTimeIsMetIfItsPercentileIsWithinTheLimitTheLimitIncluded(
      long limit, double share, Standing standing) {
    Threshold threshold = new Threshold.Time(Series.LATENCY, share, Duration.ofSeconds(limit));

    assertThat(standing(threshold)).isEqualTo(standing);
  }

  @Test
  void aTimeThatThreeDigitsCannotTellFromTheLimitMeetsIt() {
    Histogram histogram = new Histogram(Distribution.LONGEST_MICROS, Distribution.DIGITS);
    histogram.recordValue(30_000_600);
    LoadResult result = result(turns(0, 0), Map.of(Series.LATENCY, Distribution.of(histogram)));

    Threshold threshold = new Threshold.Time(Series.LATENCY, 1, Duration.ofSeconds(30));
    assertThat(Verdict.of(threshold, result).standing()).isEqualTo(Standing.MET);
  }

  @ParameterizedTest
  @CsvSource({"0.1, MET", "0.099, MISSED", "0, MISSED"})
  void failedAndThrottledAreSharesOfAllTurns(double most, Standing standing) {
    assertThat(standing(new Threshold.Failed(2 * most))).isEqualTo(standing);
    assertThat(standing(new Threshold.Throttled(most))).isEqualTo(standing);
  }

  @Test
  void withoutTurnsNothingIsMetNotEvenThatNoneFailed() {
    Judgement judgement = Judgement.of(LoadResults.nothing(), LoadResults.THRESHOLDS);

    assertThat(judgement.of(Standing.NOT_MEASURED)).hasSameSizeAs(LoadResults.THRESHOLDS);
    assertThat(judgement.met()).isFalse();
    assertThat(Judgement.NONE.met()).isTrue();
  }

  @Test
  void theThroughputIsOfTheTimeInWhichConversationsBegan() {
    LoadResult coach = LoadResults.COACH;
    double sum =
        coach.intervals().stream()
            .filter(it -> it.from().toSeconds() >= 10 && it.from().toSeconds() < 130)
            .mapToLong(it -> it.tally().turns())
            .sum();

    assertThat(coach.perSecond()).isEqualTo(sum / 120);
  }

  @Test
  void thePlansOwnObjectivesAreTheDefault() {
    Objectives objectives =
        new Objectives(
            OptionalDouble.of(0.99),
            Optional.of(Duration.ofSeconds(10)),
            Optional.of(Duration.ofSeconds(30)),
            Optional.of(Duration.ofSeconds(5)));

    assertThat(Threshold.promised(objectives))
        .extracting(Threshold::id)
        .containsExactly("latency-p90", "latency-max", "first-token-p90");
    assertThat(Threshold.promised(Objectives.NONE)).isEmpty();
  }

  /// Of 100 turns, 20 failed and 10 of those throttled, and 1 s to 100 s of latency.
  private static Standing standing(Threshold threshold) {
    Histogram histogram = new Histogram(Distribution.LONGEST_MICROS, Distribution.DIGITS);
    for (int second = 1; second <= 100; second++) {
      histogram.recordValue(second * 1_000_000L);
    }
    LoadResult result = result(turns(20, 10), Map.of(Series.LATENCY, Distribution.of(histogram)));
    return Judgement.of(result, List.of(threshold)).verdicts().getFirst().standing();
  }

  private static Tally turns(long failed, long throttled) {
    Map<Attribution, Long> failures =
        Map.of(Attribution.THROTTLED, throttled, Attribution.AGENT, failed - throttled);
    return new Tally(100, 100, 100 - failed, failures, 100, 100, 0);
  }

  private static LoadResult result(Tally tally, Map<Series, Distribution> series) {
    LoadResult nothing = LoadResults.nothing();
    return new LoadResult(
        nothing.canary(),
        nothing.test(),
        nothing.startedAt(),
        nothing.target(),
        nothing.profile(),
        new Ending.Completed(),
        List.of(),
        tally,
        series,
        OwnShare.NONE);
  }
}
