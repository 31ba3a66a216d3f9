package dev.agentcanary.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Interval;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.result.LoadResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What holds of every load test, whatever is asked for and whatever the agent does.
class LoadLawsTest {
  private static final WeightedProbe[] PROBES = {
    Trial.probe("one", 3, "Hi"), Trial.probe("two", 1, "What can you do?", "And then?")
  };

  @Property(tries = 60)
  void nothingIsLostAndNothingIsCountedTwice(
      @ForAll("profiles") LoadProfile profile, @ForAll @IntRange(max = 60) int endsAt) {
    Trial trial = trial(profile);
    trial.timeline.at(endsAt * Span.SECOND, trial.test::end);
    LoadResult result = trial.run();

    Tally tally = result.tally();
    long failures = tally.failures().values().stream().mapToLong(Long::longValue).sum();
    assertThat(tally.turns()).isEqualTo(tally.healthy() + failures);
    assertThat(all(result).opened()).isEqualTo(trial.agent.sessions);
    assertThat(all(result).leaked()).isEqualTo(trial.agent.open.size()).isZero();
    assertThat(result.of(Series.COLD).count() + result.of(Series.WARM).count())
        .isLessThanOrEqualTo(result.of(Series.LATENCY).count());
  }

  @Property(tries = 30)
  void everyRequestIsATurnInATestThatIsNotCut(@ForAll("profiles") LoadProfile profile) {
    Trial trial = trial(profile);

    assertThat(all(trial.run()).turns()).isGreaterThanOrEqualTo(trial.agent.requests.size());
    assertThat(trial.agent.requests).isNotEmpty();
  }

  @Property(tries = 10)
  void intervalsAfterTheWarmUpAddUpToTheWhole(@ForAll("profiles") LoadProfile profile) {
    LoadResult result = trial(profile).run();
    List<Interval> measured =
        result.intervals().stream()
            .filter(interval -> interval.from().compareTo(profile.warmUp()) >= 0)
            .toList();

    assertThat(measured.stream().map(Interval::tally).reduce(Tally.NONE, Tally::plus))
        .isEqualTo(result.tally());
    for (Series kind : Series.values()) {
      Distribution sum =
          measured.stream()
              .flatMap(interval -> Optional.ofNullable(interval.series().get(kind)).stream())
              .reduce(Distribution.none(), Distribution::plus);
      assertThat(sum).isEqualTo(result.of(kind));
    }
  }

  @Property(tries = 6)
  void theSameSeedGivesTheSameTest(@ForAll("profiles") LoadProfile profile) {
    Trial one = trial(profile);
    Trial other = trial(profile);

    assertThat(one.run()).isEqualTo(other.run());
    assertThat(one.agent.requests).isEqualTo(other.agent.requests);
  }

  @Property(tries = 30)
  void arrivalsAreTheRateTimesTheTimeWhateverTheAgentDoes(
      @ForAll @IntRange(min = 1, max = 50) int perSecond,
      @ForAll @IntRange(min = 1, max = 20) int seconds,
      @ForAll @IntRange(min = 0, max = 100_000) int millis) {
    Workload open = new Workload.Open(perSecond, 1, Duration.ZERO, 100_000);
    Trial trial =
        Trial.of(
            Trial.request(open, Duration.ofSeconds(seconds)),
            (_, _) -> Reaction.right(Duration.ofMillis(millis)));

    assertThat(trial.run().tally().turns())
        .isBetween(perSecond * seconds - 1L, perSecond * seconds + 1L);
  }

  private static Tally all(LoadResult result) {
    return result.intervals().stream().map(Interval::tally).reduce(Tally.NONE, Tally::plus);
  }

  /// Against an agent that is fast and slow, right and wrong, by chance.
  private static Trial trial(LoadProfile profile) {
    SplittableRandom random = new SplittableRandom(profile.seed());
    Reaction.Kind[] kinds = Reaction.Kind.values();
    return Trial.of(
        Trial.request(profile, new RateLimits(20, 200), Trial.NEVER, PROBES),
        (_, _) ->
            new Reaction(
                random.nextInt(4) > 0 ? Reaction.Kind.RIGHT : kinds[random.nextInt(kinds.length)],
                Duration.ofMillis(random.nextInt(20) == 0 ? 200_000 : random.nextInt(3_000))));
  }

  @Provide
  Arbitrary<LoadProfile> profiles() {
    Arbitrary<Duration> seconds = Arbitraries.integers().between(0, 10).map(Duration::ofSeconds);
    Arbitrary<Workload> closed =
        Combinators.combine(
                Arbitraries.integers().between(1, 40),
                Arbitraries.integers().between(1, 6),
                seconds)
            .as(Workload.Closed::new);
    Arbitrary<Workload> open =
        Combinators.combine(
                Arbitraries.integers().between(1, 30),
                Arbitraries.integers().between(1, 6),
                seconds,
                Arbitraries.integers().between(1, 30))
            .as((rate, turns, think, most) -> new Workload.Open(rate, turns, think, most));
    return Combinators.combine(
            Arbitraries.oneOf(closed, open),
            seconds,
            seconds,
            Arbitraries.integers().between(1, 40).map(Duration::ofSeconds),
            Arbitraries.longs())
        .as(LoadProfile::new);
  }
}
