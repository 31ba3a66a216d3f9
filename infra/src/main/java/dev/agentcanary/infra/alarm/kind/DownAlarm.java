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

/// The agent is down. Once is enough: the run has confirmed it in fresh sessions already. The
/// period always holds a verdict, and two where runs alternate, so one outage is one page.
public record DownAlarm() implements AlarmKind {
  private static final Story STORY =
      new Story(
          "The agent is down: at least half of the probes got no answer, nor did they when asked"
              + " again.",
          "Read in the log below whether the version changed just before (column change), then which"
              + " fault it is; then look at the agent's log.",
          LogsQuery.FAILURES);

  @Override
  public String word() {
    return "down";
  }

  @Override
  public Decision decide(Watch watch) {
    Reading down = Reading.of(MetricCatalog.AGENT_DOWN, watch.names(), Statistic.MAXIMUM);
    return new Decision.Wanted(
        new AlarmSpec(
            word(),
            Signal.of(down, 0),
            watch.once(watch.rhythm().verdictPeriod()),
            new Limit(Comparison.AT_LEAST, 1),
            MissingData.NOT_BREACHING,
            Optional.empty(),
            Urgency.PAGE,
            STORY));
  }
}
