package dev.agentcanary.sim.agent.virtual;

import dev.agentcanary.sim.agent.http.Part;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.reply.ErrorReply;
import dev.agentcanary.sim.agent.reply.Replies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A reply that is not the agent's answer. The HTTP server has each of them as a fault, see
/// `docs/reference/simulated-agent.md`.
public enum CannedReply {
  /// HTTP 500 of the service.
  SERVER_ERROR(
      ErrorReply.modelled(
          500, "InternalServerException", "An internal error occurred. Retry the request.")),
  /// HTTP 424: the container answered with a 500 of its own.
  CONTAINER_ERROR(ErrorReply.container(500)),
  /// HTTP 424 to the first turn of a session: the container did not come up. Later turns are
  /// answered.
  STARTUP(
      ErrorReply.modelled(
          424,
          "RuntimeClientError",
          "Runtime initialization time exceeded. Please make sure that initialization completes in"
              + " 30s.")),
  /// HTTP 429.
  THROTTLED(ErrorReply.modelled(429, "ThrottlingException", "Rate exceeded")),
  /// HTTP 403: the canary's credentials are not taken.
  REFUSED(
      ErrorReply.modelled(
          403, "ExpiredTokenException", "The security token included in the request is expired")),
  /// HTTP 200 without content.
  EMPTY(Response.of(200, "application/json", "")),
  /// HTTP 200 and a stream that breaks off half way with an error event.
  ERROR_EVENT(Response.of(200, "text/event-stream; charset=utf-8", "")) {
    @Override
    Response to(String text, Replies replies) {
      Response stream = replies.stream(text);
      List<Part> parts = new ArrayList<>(stream.parts().subList(0, stream.parts().size() / 2));
      parts.add(
          Replies.event(
              "{\"error\": \"The model returned an error\", \"error_type\": \"EventLoopException\","
                  + " \"message\": \"An error occurred during streaming\"}"));
      return stream.with(stream.framing(), parts);
    }
  },
  /// HTTP 200 and a stream that is closed half way.
  CUT_STREAM(Response.of(200, "text/event-stream; charset=utf-8", "")) {
    @Override
    Response to(String text, Replies replies) {
      Response stream = replies.stream(text);
      return stream.with(stream.framing(), stream.parts().subList(0, stream.parts().size() / 2));
    }

    @Override
    boolean cut() {
      return true;
    }
  };

  private final Response response;

  /// Errors come sooner than answers do.
  CannedReply(Response response) {
    this.response = response.after(Duration.ofMillis(180));
  }

  /// The reply to a turn.
  ///
  /// @param text what the agent would have said
  Response to(String text, Replies replies) {
    return response;
  }

  /// Whether the connection is closed before the body's end.
  boolean cut() {
    return false;
  }

  /// Whether a turn can get it.
  boolean hits(boolean cold) {
    return this != STARTUP || cold;
  }
}
