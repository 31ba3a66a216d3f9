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
import java.util.List;
import java.util.Optional;

/// The function itself fails: it threw, ran into Lambda's timeout, found no concurrency, or an
/// event was given up. Seen where the function cannot count itself.
public record ErrorsAlarm() implements AlarmKind {
  private static final Story STORY =
      new Story(
          "The canary's function fails (an exception, a timeout, no concurrency, or events given up).",
          "Read the exception in the log below; at a timeout compare the run's deadline with the"
              + " function's timeout.",
          LogsQuery.FAULTS);

  @Override
  public String word() {
    return "errors";
  }

  @Override
  public Decision decide(Watch watch) {
    String function = watch.names().function();
    Signal faults =
        new Signal(
            List.of(
                Reading.of(VendedMetric.LAMBDA_ERRORS, function),
                Reading.of(VendedMetric.LAMBDA_THROTTLES, function),
                Reading.of(VendedMetric.LAMBDA_ASYNC_EVENTS_DROPPED, function)),
            0);
    return new Decision.Wanted(
        new AlarmSpec(
            word(),
            faults,
            watch.twoOfThree(watch.rhythm().verdictPeriod()),
            new Limit(Comparison.AT_LEAST, 1),
            MissingData.NOT_BREACHING,
            Optional.empty(),
            Urgency.TICKET,
            STORY));
  }
}
