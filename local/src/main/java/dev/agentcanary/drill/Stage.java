package dev.agentcanary.drill;

import dev.agentcanary.drill.world.SimulatedCanary;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.RunSettings.EachRun;
import dev.agentcanary.plan.Turn;
import dev.agentcanary.plan.Urgency;
import dev.agentcanary.sim.agent.ideal.IdealAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What all incidents of a plan share: when its runs are due, and the times within which the plan
/// promises that something is told.
///
/// The bounds are sums of what the plan says (schedule, deadline, confirmation) and of what the
/// README promises of each kind of alarm (how many runs it waits for). They do not look at the
/// template, which is what is being tried.
///
/// @param slowdown how many times slower than in health an agent is that misses its objective
/// @param start when the stack is deployed, unless an incident needs another day
public record Stage(
    CanaryPlan plan, IdealAnswers answers, double slowdown, Instant start, Rhythm rhythm) {
  /// From a datapoint's stamp until alarms see it, at most.
  private static final Duration METRICS = Duration.ofMinutes(2);

  /// The minute that an alarm does not look at yet, and the one until it looks.
  private static final Duration ALARM = Duration.ofMinutes(2);

  /// The scheduler's minute and the function's start.
  private static final Duration LATE_START = Duration.ofSeconds(75);

  /// Wait or extension of a composite's suppressor.
  private static final Duration HOLD = Duration.ofMinutes(5);

  /// An alarm that looks back more than a day is evaluated once an hour, on whole hours of data.
  private static final Duration HOURLY = Duration.ofHours(3);

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration TWO_HOURS = Duration.ofHours(2);
  private static final Duration A_THIRD_OF_A_DAY = Duration.ofHours(8);
  private static final Duration LEAD = Duration.ofHours(3);
  private static final int LEAD_RUNS = 6;

  /// From three failures in a run on, its test asks whether the agent is down.
  private static final int A_FEW = 2;

  /// The stage of a plan.
  public static Stage of(CanaryPlan plan, IdealAnswers answers, double slowdown, Instant start) {
    return new Stage(plan, answers, slowdown, start, Rhythm.of(plan.schedule(), start));
  }

  /// The same on another day.
  public Stage from(Instant otherStart) {
    return of(plan, answers, slowdown, otherStart);
  }

  /// The longest time between two firings.
  public Duration longestGap() {
    return rhythm.longest();
  }

  /// When trouble begins: at a firing, with some hours and some runs of peace before it.
  public int lead() {
    return Math.max(LEAD_RUNS, rhythm.firstFrom(LEAD));
  }

  /// Since the start, when the firing of that number is due.
  public Duration firing(int number) {
    return rhythm.firings().get(number);
  }

  /// The firing that is at least so long and so many firings after another.
  public int later(int than, Duration time, int runs) {
    return Math.max(than + runs, rhythm.firstFrom(firing(than).plus(time)));
  }

  /// The prompts of the first probe that can be answered wrong.
  public Set<String> promptsOfOne() {
    return prompts(probe -> probe.name().equals(answers.fallible().getFirst()));
  }

  /// The prompts of two probes, too few to look like an outage.
  public Set<String> promptsOfAFew() {
    List<String> names = plan.probes().stream().map(Probe::name).limit(A_FEW).toList();
    return prompts(probe -> names.contains(probe.name()));
  }

  private Set<String> prompts(java.util.function.Predicate<Probe> of) {
    Set<String> prompts = new HashSet<>();
    plan.probes().stream()
        .filter(of)
        .flatMap(probe -> probe.turns().stream())
        .map(Turn::say)
        .forEach(prompts::add);
    return prompts;
  }

  /// How long a run takes in which every turn fails after `turn`: first attempts and every round of
  /// confirmation, each in as many waves as the concurrency makes of the probes; at most its
  /// deadline.
  public Duration confirmation(Duration turn) {
    int waves = Math.ceilDiv(plan.probes().size(), plan.run().concurrency());
    Duration wave = turn.multipliedBy(waves);
    Duration spacing = plan.confirm().spacing();
    Duration round = wave.compareTo(spacing) > 0 ? wave : spacing;
    Duration all = round.multipliedBy(plan.confirm().rounds()).plus(wave);
    return all.compareTo(plan.run().deadline()) < 0 ? all : plan.run().deadline();
  }

  /// Until one run that sees the trouble has been told of.
  ///
  /// @param turn how long a failing turn takes
  public Bound once(Duration turn) {
    return Bound.of("until a run", rhythm.longest())
        .plus("late", SimulatedCanary.LATEST_START)
        .plus("to confirm", confirmation(turn))
        .plus("metrics", METRICS)
        .plus("alarm", ALARM);
  }

  /// Until every probe has had its turn and a run that sees the trouble has been told of.
  public Bound onceInTurn(Duration turn) {
    return Bound.of("until each probe's turn", cycle())
        .plus("late", SimulatedCanary.LATEST_START)
        .plus("to confirm", confirmation(turn))
        .plus("metrics", METRICS)
        .plus("alarm", ALARM);
  }

  /// Until two of three periods, each long enough to have a verdict in it, have seen the trouble.
  public Bound twice() {
    return Bound.of("until a run", rhythm.longest())
        .plus("of two periods", period().multipliedBy(2))
        .plus("metrics", METRICS)
        .plus("alarm", ALARM)
        .plus("held back", HOLD);
  }

  /// Until two of three hours, or periods where those are longer, have seen what costs money.
  public Bound hours() {
    Duration hour = Duration.ofHours(1);
    return Bound.of("until a run", rhythm.longest())
        .plus("of two periods", (period().compareTo(hour) > 0 ? period() : hour).multipliedBy(2))
        .plus("metrics", METRICS)
        .plus("alarm", ALARM)
        .plus("held back", HOLD);
  }

  /// Until two of three periods, each long enough for so many turns that a latency can be judged,
  /// are slow: for a hundred, or for ten where a hundred take longer than eight hours.
  public Bound slow() {
    return Bound.of("until a run", rhythm.longest())
        .plus("of two periods of enough turns", slowPeriod().multipliedBy(2))
        .plus("metrics", METRICS)
        .plus("alarm", ALARM)
        .plus("held back", HOLD);
  }

  /// Whether there are so many turns within eight hours that a latency can be judged at all.
  public boolean latencyCanBeJudged() {
    return slowPeriod().compareTo(A_THIRD_OF_A_DAY) <= 0;
  }

  private Duration slowPeriod() {
    Duration hundred = periodOf(100 / (probesPerRun() * turnsPerProbe()));
    return hundred.compareTo(A_THIRD_OF_A_DAY) <= 0
        ? hundred
        : periodOf(10 / (probesPerRun() * turnsPerProbe()));
  }

  /// Until three periods of a hundred probes, of two to eight hours each, have been flaky.
  public Bound flaky() {
    Duration wanted = periodOf(100 / probesPerRun());
    Duration period = wanted.compareTo(TWO_HOURS) < 0 ? TWO_HOURS : wanted;
    period = period.compareTo(A_THIRD_OF_A_DAY) > 0 ? A_THIRD_OF_A_DAY : period;
    return Bound.of("until a run", rhythm.longest())
        .plus("of three periods of a hundred probes", period.multipliedBy(3))
        .plus("metrics", METRICS)
        .plus("alarm", ALARM)
        .plus("held back", HOLD);
  }

  /// Until a day has been full of runs that needed confirmation.
  public Bound confirming() {
    return Bound.of("until a run", rhythm.longest())
        .plus("of runs that ask again", A_DAY)
        .plus("metrics", METRICS)
        .plus("alarm", ALARM)
        .plus("held back", HOLD);
  }

  /// Runs in a day without a rest.
  public double runsPerDay() {
    return (double) A_DAY.toSeconds() / rhythm.working().toSeconds();
  }

  /// How many probes are in one of the periods of [#flaky].
  public double probesWhileFlaky() {
    Duration period = flaky().time().dividedBy(3);
    return probesPerRun() * period.toSeconds() / rhythm.working().toSeconds();
  }

  /// How many probes a run has, on average.
  public double probesPerRun() {
    double all = plan.probes().size();
    return switch (plan.run().eachRun()) {
      case EachRun.All _ -> all;
      case EachRun.Rotating(int count) -> Math.min(count, all);
    };
  }

  /// How often nothing runs for a while between two firings, as at night: alarms that look back
  /// less far than that forget meanwhile, and tell it again.
  public int rests(int from, int to) {
    int rests = 0;
    for (int number = from; number < to; number++) {
      rests += firing(number + 1).minus(firing(number)).compareTo(rhythm.working()) > 0 ? 1 : 0;
    }
    return rests;
  }

  /// Whether runs are about as far apart at all times.
  public boolean steady() {
    return rhythm.longest().compareTo(rhythm.shortest().multipliedBy(2)) < 0;
  }

  private double turnsPerProbe() {
    return plan.probes().stream().mapToInt(probe -> probe.turns().size()).average().orElse(1);
  }

  private Duration periodOf(double runs) {
    return rhythm.working().multipliedBy((long) Math.ceil(runs)).plus(spread());
  }

  /// Until no run can be under way any more and none has come.
  public Bound silence() {
    return Bound.of("without a run", rhythm.longest())
        .plus("late", LATE_START)
        .plus("of a run", plan.run().deadline())
        .plus("metrics", METRICS)
        .plus("of minutes begun", Duration.ofMinutes(2))
        .plus("alarm", rhythm.longest().compareTo(A_DAY) > 0 ? HOURLY : ALARM);
  }

  /// From the end of the trouble until the last run that saw it has left an alarm's period.
  public Bound cleared() {
    return Bound.of("of the last run", spread())
        .plus("of a period", period())
        .plus("metrics", METRICS)
        .plus("alarm", ALARM);
  }

  /// The same for the alarm of silence: from when runs are due again.
  public Bound heardAgain() {
    return cleared().plus("until a run", rhythm.longest());
  }

  /// The same for alarms of two of three periods.
  public Bound clearedTwice() {
    return Bound.of("of the last run", spread())
        .plus("of three periods", period().multipliedBy(3))
        .plus("metrics", METRICS)
        .plus("alarm", ALARM)
        .plus("held back", HOLD);
  }

  /// The same where every probe has to have its turn.
  public Bound clearedInTurn() {
    Duration longer = cycle().compareTo(rhythm.longest()) > 0 ? cycle() : Duration.ZERO;
    return cleared().plus("for each probe's turn", longer);
  }

  /// The same for the alarms of slowness, and of flakiness over hours.
  public Bound clearedAfterHours() {
    return slow().plus("of a third period", slow().time()).plus("of the last run", spread());
  }

  /// A period that has a verdict in it whatever happens.
  private Duration period() {
    Duration one = rhythm.working().plus(spread()).plus(METRICS);
    Duration two = rhythm.shortest().multipliedBy(2).plusMinutes(1).plus(METRICS);
    return (one.compareTo(two) > 0 ? one : two).plusMinutes(1);
  }

  private Duration spread() {
    return LATE_START.plus(plan.run().deadline());
  }

  /// Until each probe has been asked at least once.
  private Duration cycle() {
    long others = plan.probes().stream().filter(probe -> probe.every().isEmpty()).count();
    long runs =
        switch (plan.run().eachRun()) {
          case EachRun.All _ -> 1;
          case EachRun.Rotating(int count) -> Math.ceilDiv(Math.max(1, others), count);
        };
    Duration cycle = rhythm.longest().multipliedBy(runs);
    for (Probe probe : plan.probes()) {
      Duration every = probe.every().map(time -> time.plus(rhythm.longest())).orElse(cycle);
      cycle = every.compareTo(cycle) > 0 ? every : cycle;
    }
    return cycle;
  }

  /// Whether confirmed wrong answers wake somebody.
  public boolean wrongPages() {
    return plan.notifying().wrong() == Urgency.PAGE;
  }
}
