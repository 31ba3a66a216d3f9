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
import java.util.Optional;

/// A rollout has failed or hangs. Once is enough: it is AgentCore's own word for a state that
/// stays, and a rollout that hangs has had the plan's time already. A ticket: if users suffer from
/// it, other alarms say so.
public record RolloutAlarm() implements AlarmKind {
  private static final Story STORY =
      new Story(
          "A rollout to the agent's endpoint has failed or takes longer than the plan allows, so"
              + " users may still have the old version.",
          "Read in the log below what AgentCore gives as the reason, then roll back or deploy"
              + " again.",
          LogsQuery.FOOTPRINTS);

  @Override
  public String word() {
    return "rollout";
  }

  @Override
  public Decision decide(Watch watch) {
    if (watch.plan().footprint().rollout().isEmpty()) {
      return new Decision.NotNeeded("the plan has no `version`");
    }
    Reading reading = Reading.of(MetricCatalog.ROLLOUT_STUCK, watch.names(), Statistic.MAXIMUM);
    return new Decision.Wanted(
        new AlarmSpec(
            word(),
            Signal.of(reading, 0),
            watch.once(watch.rhythm().verdictPeriod()),
            new Limit(Comparison.AT_LEAST, 1),
            MissingData.NOT_BREACHING,
            Optional.empty(),
            Urgency.TICKET,
            STORY));
  }
}
