package dev.agentcanary.infra.alarm.kind;

import dev.agentcanary.infra.alarm.Decision;
import dev.agentcanary.infra.alarm.LogsQuery;
import dev.agentcanary.infra.alarm.Story;
import dev.agentcanary.infra.alarm.Watch;
import dev.agentcanary.metrics.MetricCatalog;

/// Nine of ten turns take longer than the plan promises. See [LatencyTail].
public record SlowAlarm() implements AlarmKind {
  private static final Story STORY =
      new Story(
          "The agent is slow: more than one of ten turns take longer than the objective latency-p90.",
          "See on the dashboard whether cold starts or warm turns are slow, then look at the model's and the tools' latency.",
          LogsQuery.RUNS);

  @Override
  public String word() {
    return "slow";
  }

  @Override
  public Decision decide(Watch watch) {
    return new LatencyTail(word(), "objectives.latency-p90", MetricCatalog.LATENCY, STORY)
        .decide(watch, watch.plan().objectives().latencyP90());
  }
}
