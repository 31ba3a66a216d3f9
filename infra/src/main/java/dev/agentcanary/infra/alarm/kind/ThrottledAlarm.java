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

/// Turns are refused for a rate or quota. Two of three periods, because a single 429 is what a
/// quota is for.
public record ThrottledAlarm() implements AlarmKind {
  private static final Story STORY =
      new Story(
          "The agent refuses turns for a rate or quota (HTTP 429 or 402), so users are "
              + "likely refused as well.",
          "Compare the account's AgentCore and model quotas with the traffic, and ask for"
              + " more or send less.",
          LogsQuery.FAILURES);

  @Override
  public String word() {
    return "throttled";
  }

  @Override
  public Decision decide(Watch watch) {
    Reading reading = Reading.of(MetricCatalog.THROTTLED, watch.names(), Statistic.SUM);
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
