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
import dev.agentcanary.metrics.MetricCatalog;
import dev.agentcanary.plan.Urgency;
import java.time.Duration;
import java.util.Optional;

/// Single turns take as long as the plan promises that none does. Two of three periods, so that one
/// outlier is no ticket. The limit itself is bad: it may be the turn's timeout, beyond which
/// nothing is measured.
public record SlowestAlarm() implements AlarmKind {
  private static final Story STORY =
      new Story(
          "Again and again a turn takes as long as the objective latency-max, or runs into its"
              + " timeout.",
          "See on the dashboard whether it is always a cold start, and in the log below which runs.",
          LogsQuery.RUNS);

  @Override
  public String word() {
    return "slowest";
  }

  @Override
  public Decision decide(Watch watch) {
    return watch
        .plan()
        .objectives()
        .latencyMax()
        .<Decision>map(objective -> new Decision.Wanted(spec(watch, objective)))
        .orElseGet(
            () -> new Decision.NotNeeded("the plan has no objective `objectives.latency-max`"));
  }

  private AlarmSpec spec(Watch watch, Duration objective) {
    return new AlarmSpec(
        word(),
        Signal.of(Reading.of(MetricCatalog.LATENCY, watch.names(), Statistic.MAXIMUM), 0),
        watch.twoOfThree(watch.rhythm().verdictPeriod()),
        new Limit(Comparison.AT_LEAST, objective.toMillis()),
        MissingData.NOT_BREACHING,
        Optional.empty(),
        Urgency.TICKET,
        STORY);
  }
}
