package dev.agentcanary.infra.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.schedule.Firings;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// When alarms go off, over runs that end anywhere in their spread.
class AlarmTimesTest {
  private static final IntPredicate ALWAYS = _ -> true;
  private static final int FROM = 30;

  @Property(tries = 100)
  void aHealthyCanaryIsNeverSilent(
      @ForAll @IntRange(min = 1, max = 130) int interval, @ForAll long seed) {
    Canary canary = every(interval);
    AlarmSpec silent = Plans.alarm(canary, "silent");
    Timeline timeline = Timeline.of(rhythm(canary), 60, ALWAYS, ALWAYS, new SplittableRandom(seed));

    assertThat(timeline.alarms(silent, silent.warmUp().orElseThrow())).isEmpty();
  }

  @Property(tries = 100)
  void aSilentCanaryIsNoticedWithinItsTwoPeriods(
      @ForAll @IntRange(min = 1, max = 130) int interval, @ForAll long seed) {
    Canary canary = every(interval);
    AlarmSpec silent = Plans.alarm(canary, "silent");
    Timeline timeline =
        Timeline.of(rhythm(canary), 60, run -> run < FROM, ALWAYS, new SplittableRandom(seed));
    int lastDue = (FROM - 1) * interval;
    Duration spread = rhythm(canary).spread();

    assertThat(timeline.alarms(silent, silent.warmUp().orElseThrow()))
        .singleElement()
        .satisfies(
            minute ->
                assertThat(Duration.ofMinutes(minute - lastDue))
                    .isBetween(
                        silent.window().length(),
                        silent.window().length().plus(spread).plusMinutes(1)));
  }

  @Property(tries = 100)
  void anOutageIsOnePageAsSoonAsTheFirstRunHasSeenIt(
      @ForAll @IntRange(min = 1, max = 130) int interval, @ForAll long seed) {
    Canary canary = every(interval);
    AlarmSpec down = Plans.alarm(canary, "down");
    Timeline timeline = outage(canary, run -> run >= FROM && run < FROM + 20, seed);
    Duration most = rhythm(canary).spread().plusMinutes(3);

    assertThat(timeline.alarms(down, Duration.ZERO))
        .singleElement()
        .satisfies(
            minute ->
                assertThat(Duration.ofMinutes(minute - FROM * interval)).isLessThanOrEqualTo(most));
  }

  @Property(tries = 100)
  void anOutageThatShowsInEveryOtherRunIsOnePageToo(
      @ForAll @IntRange(min = 5, max = 130) int interval, @ForAll long seed) {
    Canary canary = every(interval);
    Timeline timeline = alike(canary, run -> run >= FROM && run < FROM + 20 && run % 2 == 0, seed);

    assertThat(timeline.alarms(Plans.alarm(canary, "down"), Duration.ZERO)).hasSize(1);
  }

  @Property(tries = 100)
  void anAlarmThatWantsTwoOfThreePeriodsIsSilentAtASingleOutlier(
      @ForAll @IntRange(min = 1, max = 130) int interval, @ForAll long seed) {
    Canary canary = every(interval);

    for (String kind : List.of("throttled", "blind", "leaking")) {
      assertThat(
              outage(canary, run -> run == FROM, seed)
                  .alarms(Plans.alarm(canary, kind), Duration.ZERO))
          .as(kind)
          .isEmpty();
    }
  }

  @Property(tries = 100)
  void theEndIsSeenWhenTheLastBadVerdictHasLeftThePeriod(
      @ForAll @IntRange(min = 1, max = 130) int interval, @ForAll long seed) {
    Canary canary = every(interval);
    AlarmSpec down = Plans.alarm(canary, "down");
    Timeline timeline = outage(canary, run -> run < FROM, seed);
    Duration lastBad = Duration.ofMinutes((FROM - 1L) * interval).plus(rhythm(canary).spread());
    Duration over = lastBad.plus(down.window().period()).plusMinutes(1);

    assertThat(timeline.bad(down, (int) Rhythm.wholeMinutes(over).toSeconds())).isFalse();
  }

  private static Timeline outage(Canary canary, IntPredicate bad, long seed) {
    return Timeline.of(rhythm(canary), 60, ALWAYS, bad, new SplittableRandom(seed));
  }

  /// Runs that take alike long, give or take the minute in which Scheduler starts them: those of
  /// one outage do.
  private static Timeline alike(Canary canary, IntPredicate bad, long seed) {
    Rhythm exact = rhythm(canary);
    Rhythm minute = new Rhythm(exact.firings(), Duration.ofSeconds(-15));
    RandomGenerator random = new SplittableRandom(seed);
    return Timeline.of(minute, 60, ALWAYS, bad, random);
  }

  private static Canary every(int minutes) {
    String unit = minutes == 1 ? "minute" : "minutes";
    return Plans.right("schedule: rate(%d %s)\nconfirm: { rounds: 1 }".formatted(minutes, unit));
  }

  private static Rhythm rhythm(Canary canary) {
    return new Rhythm(Firings.of(canary.plan().schedule()), canary.plan().run().deadline());
  }
}
