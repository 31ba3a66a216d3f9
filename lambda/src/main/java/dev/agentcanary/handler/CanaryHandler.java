package dev.agentcanary.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.RunOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The Lambda function: a scheduled event in, one run, a summary out.
///
/// Takes a [ScheduledEvent] but reads it itself from the stream, because the runtime's own reading
/// of event classes loads a mapper of a thousand classes (docs/design/0004-start-up.md). An agent
/// that fails is not an error of the function; a fault of the canary is, after metrics and report
/// have been written.
public final class CanaryHandler implements RequestStreamHandler {
  private final CanaryFunction function;

  /// As Lambda makes it: the plan is `canary.json` on the class path, and the whole path is primed.
  ///
  /// @throws IllegalStateException if the plan cannot be read, with every problem in the message
  public CanaryHandler() {
    this(Wiring.primedFunction());
  }

  /// For another wiring, e.g. a demonstration.
  public CanaryHandler(CanaryFunction function) {
    this.function = function;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    respond(input, output, Duration.ofMillis(context.getRemainingTimeInMillis()));
  }

  /// Reads the event, carries out its run, writes the summary.
  ///
  /// @param remaining until Lambda ends the function
  /// @throws CanaryFault if the event names another canary, or the canary itself failed
  void respond(InputStream input, OutputStream output, Duration remaining) throws IOException {
    ScheduledEvents.Received event =
        ScheduledEvents.read(new String(input.readAllBytes(), StandardCharsets.UTF_8));
    RunOutcome outcome = function.run(event, remaining);
    if (outcome.canaryFault()) {
      throw CanaryFault.of(outcome);
    }
    output.write(summary(outcome).getBytes(StandardCharsets.UTF_8));
  }

  private static String summary(RunOutcome outcome) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("canary", new Json.Str(outcome.canary()));
    members.put("runId", new Json.Str(outcome.runId()));
    members.put("verdict", new Json.Str(outcome.verdict().name().toLowerCase(Locale.ROOT)));
    Optional<Attribution> attribution = outcome.attribution();
    members.put(
        "attribution",
        attribution.isPresent() ? new Json.Str(attribution.get().id()) : new Json.Null());
    members.put("passRate", new Json.Num(BigDecimal.valueOf(outcome.passRate())));
    return JsonText.write(new Json.Obj(members));
  }
}
