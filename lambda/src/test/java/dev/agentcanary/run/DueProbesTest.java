package dev.agentcanary.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.RunSettings;
import dev.agentcanary.plan.RunSettings.EachRun;
import dev.agentcanary.plan.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DueProbesTest {
  private static final Schedule FIVE_MINUTES =
      new Schedule.Rate("rate(5 minutes)", Duration.ofMinutes(5));
  private static final Schedule WORKDAYS =
      new Schedule.Cron("cron(0/5 8-18 ? * MON-FRI *)", ZoneOffset.UTC);
  private static final Instant START = Instant.parse("2026-11-23T10:02:17Z");

  @Test
  void allProbesAreDueInEachRunUnlessThePlanSaysOtherwise() {
    assertThat(names(START, plan(new EachRun.All(), FIVE_MINUTES, 3)))
        .containsExactly("p0", "p1", "p2");
  }

  @Test
  void aProbeWithAnIntervalIsDueOnceInEachInterval() {
    Probe hourly =
        new Probe("hourly", Optional.of(Duration.ofHours(1)), Saying.probe("x", "x").turns());
    CanaryPlan plan = Saying.plan(Saying.probe("always", "hi"), hourly);

    long due = fiveMinuteRuns(288).filter(at -> names(at, plan).contains("hourly")).count();

    assertThat(due).isEqualTo(24);
    assertThat(fiveMinuteRuns(288).allMatch(at -> names(at, plan).contains("always"))).isTrue();
  }

  @Test
  void besidesTheDueOnesThoseMayBeAskedThatAnyRunCouldTake() {
    Probe hourly =
        new Probe("hourly", Optional.of(Duration.ofHours(1)), Saying.probe("x", "x").turns());
    CanaryPlan plan =
        Saying.plan(
            Saying.probe("a", "hi"), hourly, Saying.probe("b", "hi"), Saying.probe("c", "hi"));

    assertThat(DueProbes.besides(List.of(plan.probes().get(2)), plan))
        .extracting(Probe::name)
        .containsExactly("a", "c");
  }

  @Test
  void aRotatingSentinelVisitsEveryProbeInTurn() {
    CanaryPlan plan = plan(new EachRun.Rotating(1), FIVE_MINUTES, 17);

    Set<String> visited =
        fiveMinuteRuns(17)
            .map(at -> names(at, plan))
            .flatMap(Set::stream)
            .collect(Collectors.toSet());

    assertThat(visited).hasSize(17);
    assertThat(names(START, plan)).hasSize(1);
  }

  @Test
  void rotatingBySeveralVisitsAllEquallyOften() {
    CanaryPlan plan = plan(new EachRun.Rotating(4), FIVE_MINUTES, 17);

    var visits =
        fiveMinuteRuns(17)
            .flatMap(at -> names(at, plan).stream())
            .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));

    assertThat(visits.values()).hasSize(17).containsOnly(4L);
  }

  @Test
  void theSameScheduledTimeTakesTheSameProbes() {
    CanaryPlan plan = plan(new EachRun.Rotating(3), WORKDAYS, 17);

    assertThat(names(START, plan)).isEqualTo(names(START, plan)).hasSize(3);
  }

  @Test
  void onACronScheduleEveryProbeIsVisitedInTheLongRun() {
    CanaryPlan plan = plan(new EachRun.Rotating(1), WORKDAYS, 20);

    Set<String> visited =
        fiveMinuteRuns(288)
            .map(at -> names(at, plan))
            .flatMap(Set::stream)
            .collect(Collectors.toSet());

    assertThat(visited).hasSize(20);
  }

  @Test
  void askingForMoreThanThereAreTakesAll() {
    assertThat(names(START, plan(new EachRun.Rotating(9), FIVE_MINUTES, 3))).hasSize(3);
  }

  private static Stream<Instant> fiveMinuteRuns(int count) {
    return IntStream.range(0, count).mapToObj(i -> START.plus(Duration.ofMinutes(5L * i)));
  }

  private static Set<String> names(Instant at, CanaryPlan plan) {
    return DueProbes.at(at, plan).stream()
        .map(Probe::name)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private static CanaryPlan plan(EachRun eachRun, Schedule schedule, int probes) {
    RunSettings s = Saying.SETTINGS;
    return Saying.plan(
        new RunSettings(
            s.concurrency(),
            s.turnTimeout(),
            s.probeTimeout(),
            s.deadline(),
            s.stopTimeout(),
            eachRun),
        schedule,
        IntStream.range(0, probes)
            .mapToObj(i -> Saying.probe("p" + i, "hi"))
            .toArray(Probe[]::new));
  }
}
