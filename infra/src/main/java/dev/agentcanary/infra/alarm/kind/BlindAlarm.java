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

/// The canary itself fails, so nothing is known of the agent. A ticket: it says nothing about the
/// agent, and whoever is paged for an agent could do nothing about it. Two of three periods,
/// because one run cut short by its deadline is no state of things.
public record BlindAlarm() implements AlarmKind {
  private static final Story STORY =
      new Story(
          "The canary cannot do its work (credentials, configuration, its own deadline), "
              + "so it does not see the agent.",
          "Read the reason in the log below; it is about the canary's role, secret or "
              + "plan and not about the agent.",
          LogsQuery.FAILURES);

  @Override
  public String word() {
    return "blind";
  }

  @Override
  public Decision decide(Watch watch) {
    Reading reading = Reading.of(MetricCatalog.CANARY_FAULT, watch.names(), Statistic.MAXIMUM);
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
