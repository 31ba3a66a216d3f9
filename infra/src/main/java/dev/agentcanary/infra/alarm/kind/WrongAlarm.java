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
import java.util.Optional;

/// Answers are confirmed wrong. Once is enough, as for [DownAlarm], and it must be: a probe that is
/// asked in every twelfth run cannot fail in two of three. The period is as long as every probe
/// takes to have its turn, so that a broken one is one alarm and not one at each turn.
public record WrongAlarm() implements AlarmKind {
  private static final Story STORY =
      new Story(
          "Some probes fail for good while the agent is up: they got a wrong answer, or none, also"
              + " when asked again.",
          "Read the probe and its reason in the log below, and ask the agent the same yourself.",
          LogsQuery.FAILURES);

  @Override
  public String word() {
    return "wrong";
  }

  @Override
  public Decision decide(Watch watch) {
    Reading wrong = Reading.of(MetricCatalog.ANSWERS_WRONG, watch.names(), Statistic.MAXIMUM);
    return new Decision.Wanted(
        new AlarmSpec(
            word(),
            Signal.of(wrong, 0),
            watch.once(watch.cyclePeriod()),
            new Limit(Comparison.AT_LEAST, 1),
            MissingData.NOT_BREACHING,
            Optional.empty(),
            watch.plan().notifying().wrong(),
            STORY));
  }
}
