package dev.agentcanary.infra.alarm.kind;

import dev.agentcanary.infra.alarm.AlarmSpec;
import dev.agentcanary.infra.alarm.Comparison;
import dev.agentcanary.infra.alarm.Decision;
import dev.agentcanary.infra.alarm.Limit;
import dev.agentcanary.infra.alarm.LogsQuery;
import dev.agentcanary.infra.alarm.MissingData;
import dev.agentcanary.infra.alarm.Reading;
import dev.agentcanary.infra.alarm.Signal;
import dev.agentcanary.infra.alarm.Statistic;
import dev.agentcanary.infra.alarm.Story;
import dev.agentcanary.infra.alarm.Watch;
import dev.agentcanary.infra.alarm.Window;
import dev.agentcanary.metrics.MetricCatalog;
import dev.agentcanary.plan.Urgency;
import java.util.Optional;
import java.util.OptionalInt;

/// More runs of a day ask again than the plan's flakes explain: some probe needs confirmation
/// often, which [FlakyAlarm], an average over all probes, does not see of one among many.
///
/// Runs are counted and not what they ask: a run with three flakes asks its witnesses as well, and
/// an outage asks dozens of times in each run, so a sum has no distribution that the plan gives.
/// The number of runs has: binomial, see [ConfirmingRuns]. The threshold is the least number that a
/// healthy agent reaches at one look with a probability of at most [#TICKETS_A_YEAR] divided by the
/// minutes of a year; as CloudWatch looks once a minute, that bounds the false tickets a year (by
/// the sum over all looks, whatever their dependence). The bound reckons with the most runs that a
/// day can have, what is seen with the least.
public record ConfirmingAlarm() implements AlarmKind {
  /// False tickets a year, at most: one in ten years.
  static final double TICKETS_A_YEAR = 0.1;

  private static final double LOOKS_A_YEAR = 365.25 * 24 * 60;

  /// A probe is seen if a day of it is above the threshold so often.
  private static final double SURE = 0.95;

  /// What a plan may expect without being told: one that asks again in a third of its runs.
  private static final int OFTEN_PERCENT = 33;

  private static final Story STORY =
      new Story(
          "More runs of the last day had to ask a probe again than the plan's flakes explain;"
              + " it recovered each time.",
          "See in the log below which probe it is that recovers, and what its first failures have in"
              + " common.",
          LogsQuery.RECOVERIES);

  @Override
  public String word() {
    return "confirming";
  }

  @Override
  public Decision decide(Watch watch) {
    if (watch.plan().confirm().rounds() == 0) {
      return new Decision.NotNeeded("`confirm.rounds` is 0, so nothing is ever asked again");
    }
    ConfirmingRuns runs = ConfirmingRuns.of(watch);
    int most = mostRuns(watch);
    double chance = TICKETS_A_YEAR / LOOKS_A_YEAR;
    int threshold = new Binomial(most, runs.healthy()).exceededWith(chance) + 1;
    OptionalInt least = leastSeen(runs, leastRuns(watch), threshold);
    if (least.isEmpty()) {
      return new Decision.NotNeeded(
          "the usual flakes hide any single probe in up to %d runs a day of %.1f probes"
              .formatted(most, runs.probesPerRun()));
    }
    AlarmSpec spec = spec(watch, threshold);
    return least.getAsInt() <= OFTEN_PERCENT
        ? new Decision.Wanted(spec)
        : new Decision.Adapted(
            spec,
            "sees a single probe that needs confirmation only from %d%% of its turns on"
                .formatted(least.getAsInt()));
  }

  /// The least rate, in whole percent, at which one probe's first failures are told for sure.
  static OptionalInt leastSeen(ConfirmingRuns runs, int count, int threshold) {
    for (int percent = (int) Math.ceil(100 * runs.flakes()); percent <= 100; percent++) {
      double share = runs.withOne(percent / 100.0);
      if (count > 0 && new Binomial(count, share).exceededWith(SURE) >= threshold) {
        return OptionalInt.of(percent);
      }
    }
    return OptionalInt.empty();
  }

  /// As if a schedule with rests had none: too many, which errs towards silence.
  static int mostRuns(Watch watch) {
    double shortest = watch.rhythm().firings().shortest().toSeconds();
    return (int) Math.ceil(Window.A_DAY.plus(watch.rhythm().spread()).toSeconds() / shortest);
  }

  static int leastRuns(Watch watch) {
    return (int)
        Math.min(watch.rhythm().runsWithin(Window.A_DAY), watch.rhythm().firings().perDay());
  }

  private AlarmSpec spec(Watch watch, int threshold) {
    Reading runs = Reading.of(MetricCatalog.CONFIRMATIONS, watch.names(), Statistic.ABOVE_ZERO);
    return new AlarmSpec(
        word(),
        Signal.of(runs, 0),
        watch.once(Window.A_DAY),
        new Limit(Comparison.AT_LEAST, threshold),
        MissingData.NOT_BREACHING,
        Optional.empty(),
        Urgency.TICKET,
        STORY);
  }
}
