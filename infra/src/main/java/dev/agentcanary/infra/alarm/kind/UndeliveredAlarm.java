package dev.agentcanary.infra.alarm.kind;

import dev.agentcanary.infra.alarm.AlarmSpec;
import dev.agentcanary.infra.alarm.Comparison;
import dev.agentcanary.infra.alarm.Decision;
import dev.agentcanary.infra.alarm.Limit;
import dev.agentcanary.infra.alarm.LogsQuery;
import dev.agentcanary.infra.alarm.MissingData;
import dev.agentcanary.infra.alarm.Reading;
import dev.agentcanary.infra.alarm.Signal;
import dev.agentcanary.infra.alarm.Story;
import dev.agentcanary.infra.alarm.VendedMetric;
import dev.agentcanary.infra.alarm.Watch;
import dev.agentcanary.plan.Urgency;
import java.util.Optional;

/// Events went to the queue of undelivered ones, because Scheduler could not invoke the function.
///
/// Counts what Scheduler sends there, not what lies there: messages lie until somebody deletes
/// them, and an alarm that stays on hides every later ticket behind it.
public record UndeliveredAlarm() implements AlarmKind {
  private static final Story STORY =
      new Story(
          "The schedule could not hand an event to the function, so a run did not take place.",
          "Read the message in the queue of undelivered events: its attributes say why.",
          LogsQuery.RUNS);

  @Override
  public String word() {
    return "undelivered";
  }

  @Override
  public Decision decide(Watch watch) {
    Reading sent =
        Reading.of(VendedMetric.SCHEDULER_SENT_TO_DEAD_LETTERS, watch.names().scheduleGroup());
    return new Decision.Wanted(
        new AlarmSpec(
            word(),
            Signal.of(sent, 0),
            watch.once(watch.rhythm().verdictPeriod()),
            new Limit(Comparison.AT_LEAST, 1),
            MissingData.NOT_BREACHING,
            Optional.empty(),
            Urgency.TICKET,
            STORY));
  }
}
