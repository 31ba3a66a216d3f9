package dev.agentcanary.load.report;

import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Interval;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.OwnShare;
import dev.agentcanary.outcome.Attribution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.HdrHistogram.Histogram;

/// Any result there can be, sensible or not.
final class RandomResults {
  private static final Arbitrary<Duration> TIMES =
      Arbitraries.longs().between(0, 100_000_000_000_000L).map(Duration::ofNanos);

  private RandomResults() {}

  static Arbitrary<LoadResult> results() {
    Arbitrary<String> text = Arbitraries.strings().ofMaxLength(30);
    return Combinators.combine(
            text,
            Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli),
            profiles(),
            endings(),
            intervals().list().ofMaxSize(4),
            tallies(),
            series(),
            Combinators.combine(
                    TIMES,
                    Arbitraries.longs().greaterOrEqual(0),
                    Arbitraries.integers().between(1, 9))
                .as(OwnShare::new))
        .as(
            (name, start, profile, ending, intervals, tally, series, own) ->
                new LoadResult(
                    name, name, start, name, profile, ending, intervals, tally, series, own));
  }

  private static Arbitrary<LoadProfile> profiles() {
    Arbitrary<Integer> turns = Arbitraries.integers().between(1, 1_000);
    Arbitrary<Integer> users = Arbitraries.integers().between(1, 100_000);
    Arbitrary<Workload> closed = Combinators.combine(users, turns, TIMES).as(Workload.Closed::new);
    Arbitrary<Workload> open =
        Combinators.combine(Arbitraries.doubles().between(0.01, 1e6), turns, TIMES, users)
            .as(Workload.Open::new);
    return Combinators.combine(
            Arbitraries.oneOf(closed, open), TIMES, TIMES, TIMES, Arbitraries.longs())
        .as(LoadProfile::new);
  }

  private static Arbitrary<Ending> endings() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Ending.Completed()),
        TIMES.map(at -> new Ending.Stopped(at, "61 of 104 turns failed")),
        TIMES.map(Ending.Interrupted::new),
        Arbitraries.strings().map(Ending.Incomplete::new));
  }

  private static Arbitrary<Interval> intervals() {
    return Combinators.combine(
            TIMES, TIMES, tallies(), Arbitraries.integers().greaterOrEqual(0), series())
        .as(Interval::new);
  }

  private static Arbitrary<Tally> tallies() {
    Arbitrary<Long> count = Arbitraries.longs().greaterOrEqual(0);
    Arbitrary<Map<Attribution, Long>> failures =
        Arbitraries.maps(Arbitraries.of(Attribution.class), count);
    return Combinators.combine(count, count, count, failures, count, count, count).as(Tally::new);
  }

  private static Arbitrary<Map<Series, Distribution>> series() {
    Arbitrary<Distribution> values =
        Arbitraries.longs()
            .between(1, Distribution.LONGEST_MICROS)
            .list()
            .ofMaxSize(20)
            .map(RandomResults::distribution);
    return Arbitraries.maps(Arbitraries.of(Series.class), values).ofMaxSize(4);
  }

  static Distribution distribution(List<Long> micros) {
    Histogram histogram = new Histogram(Distribution.LONGEST_MICROS, Distribution.DIGITS);
    micros.forEach(histogram::recordValue);
    return Distribution.of(histogram);
  }
}
