package dev.agentcanary.infra.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.schedule.Firings;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds of the alarms of any plan.
class AlarmLawsTest {
  @Property(tries = 300)
  void alarmsKeepWithinTheLimitsOfCloudWatch(@ForAll("deployable") Canary canary) {
    Links links = new Links(canary.names(), "https://wiki.example.com/agents/runbooks");
    for (AlarmSpec alarm : AlarmPlan.of(canary).alarms()) {
      Window window = alarm.window();
      long seconds = window.period().toSeconds();
      assertThat(seconds % 60).isZero();
      assertThat(seconds * window.evaluationPeriods())
          .isLessThanOrEqualTo(seconds < 3600 ? 86_400 : 604_800);
      assertThat(Description.of(alarm.kind(), alarm.story(), links).length())
          .isLessThanOrEqualTo(1024);
      assertThat(alarm.signal().readings().size() + 1).isLessThanOrEqualTo(10);
      assertThat(canary.names().alarm(alarm.kind()).length()).isLessThanOrEqualTo(255);
    }
  }

  @Property(tries = 300)
  void aHealthyCanaryIsNeverSilent(@ForAll("deployable") Canary canary) {
    Rhythm rhythm = rhythm(canary);
    AlarmSpec silent = Plans.alarm(canary, "silent");

    assertThat(silent.window().length())
        .isGreaterThanOrEqualTo(
            rhythm.firings().longest().plus(rhythm.spread()).plus(Duration.ofMinutes(2)));
    assertThat(silent.window().datapointsToAlarm()).isEqualTo(2);
    assertThat(silent.missing()).isEqualTo(MissingData.BREACHING);
  }

  @Property(tries = 300)
  void aFreshCanaryIsNotSilentBeforeItsFirstRunMustHaveCome(@ForAll("deployable") Canary canary) {
    Rhythm rhythm = rhythm(canary);
    Duration first = rhythm.firings().longest().plus(rhythm.spread()).plus(Duration.ofMinutes(2));
    Duration warmUp = Plans.alarm(canary, "silent").warmUp().orElseThrow();

    assertThat(warmUp.compareTo(first) > 0 || warmUp.equals(Duration.ofDays(2))).isTrue();
    if (warmUp.compareTo(first) <= 0) {
      assertThat(AlarmPlan.of(canary).remarks()).anyMatch(remark -> remark.contains("deploy when"));
    }
  }

  @Property(tries = 300)
  void verdictsNeverLeaveAPeriodEmptyWhileTheCanaryRuns(@ForAll("deployable") Canary canary) {
    Rhythm rhythm = rhythm(canary);
    Duration gap = rhythm.firings().working().plus(rhythm.spread());

    assertThat(Plans.alarm(canary, "down").window().period()).isGreaterThan(gap);
    assertThat(Plans.alarm(canary, "wrong").window().period()).isGreaterThan(gap);
  }

  @Property(tries = 300)
  void everyNumberOfAPlanIsOneThatItsOwnFlakesKeep(@ForAll("deployable") Canary canary) {
    AlarmPlan.of(canary).alarms().stream()
        .filter(alarm -> alarm.kind().equals("flaky"))
        .forEach(
            flaky ->
                assertThat(flaky.limit().threshold())
                    .isBetween(0.5, 1 - canary.plan().confirm().flakeRate()));
  }

  @Property(tries = 300)
  void aPercentileHasAHundredValuesAndLooksBackADayAtMost(@ForAll("deployable") Canary canary) {
    Watch watch = Watch.of(canary);
    for (AlarmSpec alarm : AlarmPlan.of(canary).alarms()) {
      if (alarm.signal().readings().getFirst().statistic() == Statistic.P90) {
        int runs = watch.rhythm().runsWithin(alarm.window().period());
        assertThat(runs * watch.suite().turnsPerRun()).isGreaterThanOrEqualTo(99.999);
        assertThat(alarm.window().length()).isLessThanOrEqualTo(Duration.ofDays(1));
      }
    }
  }

  private static Rhythm rhythm(Canary canary) {
    return new Rhythm(Firings.of(canary.plan().schedule()), canary.plan().run().deadline());
  }

  @Provide
  Arbitrary<Canary> deployable() {
    Arbitrary<String> names = Arbitraries.of("a", "a-name-of-exactly-forty-characters-in-all");
    Arbitrary<String> objectives =
        Arbitraries.of(
            "",
            "objectives: { availability: 99.9%, latency-p90: 10s, latency-max: 30s, first-token: 5s }",
            "objectives: { availability: 50%, latency-p90: 1s }");
    Arbitrary<String> flakes =
        Arbitraries.of(0, 1, 2, 10, 40).map("confirm: { rounds: 1, flake-rate: %d%% }"::formatted);
    Arbitrary<String> probes =
        Combinators.combine(
                Arbitraries.integers().between(1, 60),
                Arbitraries.of("all", "1"),
                Arbitraries.of("", ", every: 2h"))
            .as(AlarmLawsTest::probes);
    return Combinators.combine(names, schedules(), objectives, flakes, probes)
        .as(
            (name, schedule, promise, confirm, asked) ->
                Plans.with(name, String.join("\n", schedule, promise, confirm, asked)))
        .filter(canary -> canary.isPresent() && AlarmPlan.problems(canary.get()).isEmpty())
        .map(canary -> canary.orElseThrow());
  }

  private static String probes(int count, String eachRun, String every) {
    StringBuilder text = new StringBuilder("run: { each-run: " + eachRun + " }\nprobes:\n");
    text.append("  - { probe: first, say: Hello }\n");
    for (int i = 0; i < count; i++) {
      text.append("  - { probe: p%d, say: Hello%s }\n".formatted(i, i % 2 == 0 ? "" : every));
    }
    return text.toString();
  }

  private static Arbitrary<String> schedules() {
    Arbitrary<String> minutes =
        Arbitraries.integers().between(2, 2000).map("schedule: rate(%d minutes)"::formatted);
    Arbitrary<String> days =
        Arbitraries.integers().between(2, 8).map("schedule: rate(%d days)"::formatted);
    Arbitrary<String> hours =
        Combinators.combine(
                Arbitraries.integers().between(1, 59),
                Arbitraries.integers().between(0, 23),
                Arbitraries.of("*", "MON-FRI", "SUN", "2,4,6"),
                Arbitraries.of("UTC", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe"))
            .as(
                (step, from, days1, zone) ->
                    "schedule: cron(0/%d %d-23 ? * %s *)\ntimezone: %s"
                        .formatted(step, from, days1, zone));
    return Arbitraries.oneOf(
        minutes, minutes, days, hours, hours, Arbitraries.just("schedule: rate(1 minute)"));
  }
}
