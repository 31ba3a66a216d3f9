package dev.agentcanary.infra.alarm.kind;

import dev.agentcanary.infra.alarm.Decision;
import dev.agentcanary.infra.alarm.LogsQuery;
import dev.agentcanary.infra.alarm.Story;
import dev.agentcanary.infra.alarm.Watch;
import dev.agentcanary.metrics.MetricCatalog;

/// Users look at nothing for longer than the plan promises. See [LatencyTail].
public record FirstTokenAlarm() implements AlarmKind {
  private static final Story STORY =
      new Story(
          "The first text comes late: in more than one of ten turns later than the objective first-token.",
          "See on the dashboard whether whole turns are slow as well; if not, something before the model is.",
          LogsQuery.RUNS);

  @Override
  public String word() {
    return "first-token";
  }

  @Override
  public Decision decide(Watch watch) {
    return new LatencyTail(word(), "objectives.first-token", MetricCatalog.FIRST_TOKEN, STORY)
        .decide(watch, watch.plan().objectives().firstToken());
  }
}
