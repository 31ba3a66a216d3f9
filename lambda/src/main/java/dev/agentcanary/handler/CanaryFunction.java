package dev.agentcanary.handler;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Vantage;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.run.CanaryRun;
import dev.agentcanary.run.DueProbes;
import dev.agentcanary.run.RunListener;
import dev.agentcanary.run.RunRequest;
import dev.agentcanary.run.Tempo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the function does at each event, with everything it needs given to it.
///
/// @param vantage for a run in which a turn has reached nobody
/// @param tempo a new one for each run
/// @param sessions a new id at each call
/// @param runIds a new id at each call, for an event that brings none
/// @param publish writes metrics and report
public record CanaryFunction(
    CanaryPlan plan,
    Agent agent,
    Supplier<Vantage> vantage,
    Supplier<Tempo> tempo,
    Supplier<SessionId> sessions,
    Supplier<String> runIds,
    RunListener listener,
    Consumer<RunOutcome> publish) {
  /// Kept of Lambda's remaining time for writing metrics and report.
  private static final Duration RESERVE = Duration.ofMillis(1500);

  /// Carries out one run and publishes it.
  ///
  /// @param remaining until Lambda ends the function
  /// @throws CanaryFault if the event names another canary than the plan
  RunOutcome run(ScheduledEvents.Received received, Duration remaining) {
    ScheduledEvent event = received.event();
    refuseAnother(event);
    Tempo time = tempo.get();
    Instant now = time.now();
    Instant scheduledFor = received.time().orElse(now);
    String id = event.getId();
    String runId = id == null || id.isBlank() ? runIds.get() : id;
    List<Probe> due = DueProbes.at(scheduledFor, plan);
    RunRequest request =
        new RunRequest(
            runId, scheduledFor, now.plus(allowed(remaining)), due, DueProbes.besides(due, plan));
    RunOutcome outcome = new CanaryRun(plan, agent, vantage, sessions, time, listener).run(request);
    publish.accept(outcome);
    return outcome;
  }

  private Duration allowed(Duration remaining) {
    Duration left = remaining.minus(RESERVE);
    return left.compareTo(plan.run().deadline()) < 0 ? left : plan.run().deadline();
  }

  private void refuseAnother(ScheduledEvent event) {
    Map<String, Object> detail = event.getDetail();
    if (detail != null && !detail.getOrDefault("canary", plan.canary()).equals(plan.canary())) {
      throw new CanaryFault(
          "the schedule asks for canary `"
              + detail.get("canary")
              + "`, this function carries `"
              + plan.canary()
              + "`: deploy again");
    }
  }
}
