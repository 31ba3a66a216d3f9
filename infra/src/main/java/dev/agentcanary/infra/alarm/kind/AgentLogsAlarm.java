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

/// The agent's own log is missing or has nothing new. Two of three periods, because CloudWatch Logs
/// may take a while until an event can be found.
public record AgentLogsAlarm() implements AlarmKind {
  private static final Story STORY =
      new Story(
          "The agent answers, and its log group is missing or has nothing new, so the next failure"
              + " leaves no trace.",
          "Look whether the agent's role may still write its log, and what the last deployment"
              + " changed.",
          LogsQuery.FOOTPRINTS);

  @Override
  public String word() {
    return "agent-logs";
  }

  @Override
  public Decision decide(Watch watch) {
    if (watch.plan().footprint().agentLogs().isEmpty()) {
      return new Decision.NotNeeded("the plan has no `agent-logs`");
    }
    Reading reading = Reading.of(MetricCatalog.AGENT_LOGS_SILENT, watch.names(), Statistic.MAXIMUM);
    return new Decision.Wanted(
        new AlarmSpec(
            word(),
            Signal.of(reading, 0),
            watch.twoOfThree(watch.rhythm().verdictPeriod()),
            new Limit(Comparison.AT_LEAST, 1),
            MissingData.NOT_BREACHING,
            Optional.empty(),
            Urgency.TICKET,
            STORY));
  }
}
