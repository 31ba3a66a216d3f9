package dev.agentcanary.sim.agent;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.sim.agent.http.HttpRequest;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The log of the simulated agent, one event a turn, and `FilterLogEvents` of CloudWatch Logs.
///
/// The log group is there from the first turn on, as the service makes it. Safe for use by many
/// threads.
final class AgentLog {
  static final String TARGET = "Logs_20140328.FilterLogEvents";
  private static final String JSON = "application/x-amz-json-1.1";

  private final InstantSource clock;
  private volatile boolean written = true;
  private volatile Optional<Instant> newest = Optional.empty();

  AgentLog(InstantSource clock) {
    this.clock = clock;
  }

  /// Whether turns are written to it from now on.
  void written(boolean yes) {
    written = yes;
  }

  /// A turn.
  void turn() {
    if (written) {
      newest = Optional.of(clock.instant());
    }
  }

  Response filter(HttpRequest request) {
    Optional<Response> refusal = SigV4Gate.refusal(request, "logs");
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (!(JsonText.parse(request.text()) instanceof JsonText.Parsed.Value(Json.Obj input))
        || !(input.get("logGroupName").orElse(input) instanceof Json.Str(String group))) {
      return ErrorReply.modelled(400, "InvalidParameterException", "logGroupName is missing");
    }
    Optional<Instant> event = newest;
    if (event.isEmpty() || !group.startsWith("/aws/bedrock-agentcore/runtimes/")) {
      return ErrorReply.modelled(
          400, "ResourceNotFoundException", "The specified log group does not exist.");
    }
    boolean since =
        !(input.get("startTime").orElse(input) instanceof Json.Num(var start))
            || event.get().toEpochMilli() >= start.longValue();
    String events =
        since
            ? "{\"timestamp\": %d, \"message\": \"a turn\"}".formatted(event.get().toEpochMilli())
            : "";
    return Response.of(200, JSON, "{\"events\": [" + events + "], \"searchedLogStreams\": []}");
  }
}
