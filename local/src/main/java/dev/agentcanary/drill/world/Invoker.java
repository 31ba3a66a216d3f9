package dev.agentcanary.drill.world;

import com.amazonaws.services.lambda.runtime.Context;
import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Sight;
import dev.agentcanary.handler.CanaryFault;
import dev.agentcanary.handler.CanaryFunction;
import dev.agentcanary.handler.CanaryHandler;
import dev.agentcanary.metrics.Datapoints;
import dev.agentcanary.metrics.EmfSink;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.run.RunListener;
import dev.agentcanary.sim.lambda.LocalContext;
import dev.agentcanary.sim.time.VirtualTempo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Invokes the function's own handler in virtual time, and keeps what it writes.
///
/// The report lines are not made: no alarm reads them. Not for use by several threads.
final class Invoker {
  /// Incidents are the agent's, or break the canary's credentials: its network is always there.
  private static final Sight REGION_IS_THERE =
      new Sight.EndpointAnswers(new Sight.Heard(403, Duration.ofMillis(40)));

  private final VirtualTempo tempo;
  private final CanaryHandler handler;
  private final Context context;
  private final String canary;
  private final List<String> lines = new ArrayList<>();
  private Optional<RunOutcome> outcome = Optional.empty();
  private long ids;

  /// @param timeout of the function
  Invoker(CanaryPlan plan, Agent agent, VirtualTempo tempo, Duration timeout) {
    this.tempo = tempo;
    this.canary = plan.canary();
    this.context = new LocalContext(timeout);
    this.handler =
        new CanaryHandler(
            new CanaryFunction(
                plan,
                agent,
                () -> _ -> REGION_IS_THERE,
                () -> tempo,
                () -> new SessionId("canary-%036d".formatted(++ids)),
                () -> "run-" + ++ids,
                RunListener.NOBODY,
                this::publish));
  }

  /// What came of an invocation.
  ///
  /// @param failed whether Lambda counts an error
  /// @param outcome of the run
  /// @param lines of metrics that were written
  record Invocation(
      Instant endedAt, boolean failed, Optional<RunOutcome> outcome, List<String> lines) {}

  Invocation invoke(Instant scheduledFor, Instant startedAt) {
    tempo.begin(startedAt);
    lines.clear();
    outcome = Optional.empty();
    boolean failed = false;
    try {
      handler.handleRequest(event(scheduledFor), OutputStream.nullOutputStream(), context);
    } catch (CanaryFault _) {
      failed = true;
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is read or written", e);
    }
    return new Invocation(tempo.now(), failed, outcome, List.copyOf(lines));
  }

  private void publish(RunOutcome run) {
    outcome = Optional.of(run);
    new EmfSink(lines::add).write(run.canary(), run.endedAt(), Datapoints.of(run));
  }

  private ByteArrayInputStream event(Instant scheduledFor) {
    String json =
        "{\"version\":\"0\",\"id\":\"drill-%d\",\"detail-type\":\"Scheduled Event\",\"source\":\"aws.scheduler\",\"time\":\"%s\",\"detail\":{\"canary\":\"%s\"}}"
            .formatted(scheduledFor.getEpochSecond(), scheduledFor, canary);
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
