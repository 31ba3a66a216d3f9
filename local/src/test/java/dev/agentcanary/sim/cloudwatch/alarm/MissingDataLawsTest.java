package dev.agentcanary.sim.cloudwatch.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.alarm.Judgement.Verdict;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for every evaluation range, whatever its length.
class MissingDataLawsTest {

  /// @param picture N + reserve datapoints
  record Range(String picture, int periods, int datapoints) {
    String newest(int count) {
      return picture.substring(picture.length() - count);
    }

    Judgement judge(MissingData treatment) {
      return Pictures.judge(picture, periods, datapoints, treatment);
    }

    Range with(int at, char point) {
      return new Range(
          picture.substring(0, at) + point + picture.substring(at + 1), periods, datapoints);
    }
  }

  @Property
  void aBreachingDatapointInsteadOfAGoodOneOrOfNoneNeverEndsAnAlarm(
      @ForAll("ranges") Range range, @ForAll MissingData treatment) {
    if (range.judge(treatment).verdict() == Verdict.ALARM) {
      for (int at = 0; at < range.picture.length(); at++) {
        assertThat(range.with(at, 'X').judge(treatment).verdict()).isEqualTo(Verdict.ALARM);
      }
    }
  }

  @Property
  void withNCompleteNewestDatapointsTheTreatmentDoesNotMatter(@ForAll("ranges") Range range) {
    Assume.that(!range.newest(range.periods).contains("-"));
    Verdict verdict = range.judge(MissingData.MISSING).verdict();

    for (MissingData treatment : MissingData.values()) {
      assertThat(range.judge(treatment).verdict()).isEqualTo(verdict);
    }
  }

  @Property
  void withNCompleteNewestDatapointsTheRangeDoesNotMatter(
      @ForAll("ranges") Range range, @ForAll MissingData treatment) {
    Assume.that(!range.newest(range.periods).contains("-"));

    for (int length = range.periods; length < range.picture.length(); length++) {
      Range shorter = new Range(range.newest(length), range.periods, range.datapoints);
      assertThat(shorter.judge(treatment)).isEqualTo(range.judge(treatment));
    }
  }

  @Property
  void whatIsAnAlarmForMIsAnAlarmForLess(
      @ForAll("ranges") Range range, @ForAll("filling") MissingData treatment) {
    if (range.judge(treatment).verdict() == Verdict.ALARM) {
      for (int fewer = 1; fewer < range.datapoints; fewer++) {
        Range easier = new Range(range.picture, range.periods, fewer);
        assertThat(easier.judge(treatment).verdict()).isEqualTo(Verdict.ALARM);
      }
    }
  }

  @Property
  void breachingIsTheStrictestTreatmentAndNotBreachingTheMildest(@ForAll("ranges") Range range) {
    for (MissingData treatment : MissingData.values()) {
      if (range.judge(treatment).verdict() == Verdict.ALARM) {
        assertThat(range.judge(MissingData.BREACHING).verdict()).isEqualTo(Verdict.ALARM);
      }
      if (range.judge(treatment).verdict() == Verdict.OK) {
        assertThat(range.judge(MissingData.NOT_BREACHING).verdict()).isEqualTo(Verdict.OK);
      }
    }
  }

  @Property
  void onlyMissingKnowsInsufficientDataAndOnlyIgnoreKeepsTheState(
      @ForAll("ranges") Range range, @ForAll MissingData treatment) {
    Verdict verdict = range.judge(treatment).verdict();

    assertThat(verdict == Verdict.INSUFFICIENT_DATA)
        .isEqualTo(treatment == MissingData.MISSING && !range.picture.matches(".*[0X].*"));
    assertThat(verdict == Verdict.RETAIN && treatment != MissingData.IGNORE).isFalse();
  }

  @Provide
  Arbitrary<Range> ranges() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 5))
        .flatAs(
            (periods, reserve, fewer) ->
                Arbitraries.strings()
                    .withChars('0', 'X', '-')
                    .ofLength(periods + reserve)
                    .map(picture -> new Range(picture, periods, Math.max(1, periods - fewer))));
  }

  @Provide
  Arbitrary<MissingData> filling() {
    return Arbitraries.of(MissingData.BREACHING, MissingData.NOT_BREACHING);
  }
}
