package dev.agentcanary.infra.alarm.kind;

import dev.agentcanary.infra.alarm.AlarmSpec;
import dev.agentcanary.infra.alarm.Comparison;
import dev.agentcanary.infra.alarm.Decision;
import dev.agentcanary.infra.alarm.Limit;
import dev.agentcanary.infra.alarm.MissingData;
import dev.agentcanary.infra.alarm.Reading;
import dev.agentcanary.infra.alarm.Signal;
import dev.agentcanary.infra.alarm.Statistic;
import dev.agentcanary.infra.alarm.Story;
import dev.agentcanary.infra.alarm.Watch;
import dev.agentcanary.infra.alarm.Window;
import dev.agentcanary.metrics.MetricDefinition;
import dev.agentcanary.plan.Urgency;
import java.time.Duration;
import java.util.Optional;

/// An alarm on an objective that nine of ten turns keep.
///
/// A 90th percentile says something from 100 values on. Where a canary has fewer in eight hours (so
/// that three periods are a day), the average of at least ten stands in for it: an average above
/// what nine of ten must keep is slow beyond doubt. With fewer still there is no alarm.
///
/// @param key the objective's key in the plan
record LatencyTail(String word, String key, MetricDefinition metric, Story story) {
  private static final int ENOUGH = 100;
  private static final int FEW = 10;

  Decision decide(Watch watch, Optional<Duration> objective) {
    if (objective.isEmpty()) {
      return new Decision.NotNeeded("the plan has no objective `%s`".formatted(key));
    }
    Optional<Duration> enough = period(watch, ENOUGH);
    if (enough.isPresent()) {
      return new Decision.Wanted(spec(watch, objective.get(), enough.get(), Statistic.P90));
    }
    double aDay = watch.suite().turnsPerRun() * watch.rhythm().firings().perDay();
    return period(watch, FEW)
        .<Decision>map(
            few ->
                new Decision.Adapted(
                    spec(watch, objective.get(), few, Statistic.AVERAGE),
                    ("`%s` is compared with the average: %.0f turns a day are too few for a"
                            + " 90th percentile")
                        .formatted(key, aDay)))
        .orElseGet(
            () ->
                new Decision.NotNeeded(
                    ("`%s` cannot be judged from %.0f turns a day; `latency-max` can, and so can a"
                            + " `latency` assertion beside a probe")
                        .formatted(key, aDay)));
  }

  /// The least period that always has so many turns, if three are at most a day.
  private static Optional<Duration> period(Watch watch, int turns) {
    int runs = (int) Math.ceil(turns / watch.suite().turnsPerRun());
    Duration period = watch.rhythm().periodOf(runs);
    return Optional.of(period).filter(found -> found.multipliedBy(3).compareTo(Window.A_DAY) <= 0);
  }

  private AlarmSpec spec(Watch watch, Duration objective, Duration period, Statistic statistic) {
    return new AlarmSpec(
        word,
        Signal.of(Reading.of(metric, watch.names(), statistic), 0),
        watch.twoOfThree(period),
        new Limit(Comparison.AT_LEAST, objective.toMillis()),
        MissingData.NOT_BREACHING,
        Optional.empty(),
        Urgency.TICKET,
        story);
  }
}
