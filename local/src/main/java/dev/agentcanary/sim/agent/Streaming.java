package dev.agentcanary.sim.agent;

import dev.agentcanary.sim.agent.http.HttpRequest;

/// When an agent answers with an event stream.
public enum Streaming {
  /// When the client asks for it: of JSON and event stream, `Accept` names the stream first.
  BY_ACCEPT,
  /// Always, whatever the client accepts.
  ALWAYS,
  /// Never.
  NEVER;

  /// Whether this request is answered with a stream.
  boolean streams(HttpRequest request) {
    return switch (this) {
      case BY_ACCEPT -> asked(request.header("Accept").orElse(""));
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  private static boolean asked(String accept) {
    int stream = accept.indexOf("text/event-stream");
    int json = accept.indexOf("application/json");
    return stream >= 0 && (json < 0 || stream < json);
  }
}
