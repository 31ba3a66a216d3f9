package dev.agentcanary.handler;

import dev.agentcanary.metrics.Datapoints;
import dev.agentcanary.metrics.EmfSink;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanVersion;
import dev.agentcanary.report.Redaction;
import dev.agentcanary.report.RunReport;
import java.util.Optional;
import java.util.function.Consumer;

/// What leaves the function after a run: metrics first, for they page, then the report.
///
/// @param plan says which metrics are wanted
/// @param redaction of the plan, for all that is reported
/// @param version of the deployed plan, which the report says; empty on a laptop
/// @param lines takes one line at a time, without its line end
public record Publication(
    CanaryPlan plan, Redaction redaction, Optional<PlanVersion> version, Consumer<String> lines)
    implements Consumer<RunOutcome> {
  @Override
  public void accept(RunOutcome outcome) {
    new EmfSink(lines).write(outcome.canary(), outcome.endedAt(), Datapoints.of(plan, outcome));
    lines.accept(RunReport.jsonLine(outcome, version, redaction));
  }
}
