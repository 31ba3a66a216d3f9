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

/// Sessions stay open and cost money quietly. Hours, because a leak now and then costs cents.
public record LeakingAlarm() implements AlarmKind {
  private static final Story STORY =
      new Story(
          "Sessions that the canary opened could not be stopped, and each is billed until"
              + " its idle timeout.",
          "Read in the log below why, and check that the canary's role may call "
              + "StopRuntimeSession.",
          LogsQuery.LEAKS);

  @Override
  public String word() {
    return "leaking";
  }

  @Override
  public Decision decide(Watch watch) {
    Reading reading = Reading.of(MetricCatalog.SESSIONS_LEAKED, watch.names(), Statistic.SUM);
    return new Decision.Wanted(
        new AlarmSpec(
            word(),
            Signal.of(reading, 0),
            watch.twoOfThree(watch.rhythm().atLeastAnHour()),
            new Limit(Comparison.AT_LEAST, 1),
            MissingData.NOT_BREACHING,
            Optional.empty(),
            Urgency.TICKET,
            STORY));
  }
}
