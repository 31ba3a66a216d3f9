package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.http.Wire;
import dev.agentcanary.sim.agent.reply.Replies;
import java.io.IOException;

/// One turn as a fault sees it.
///
/// @param sessionRequest number of this request in its session, from 1; 1 before a session is
///   looked for
/// @param text what the agent would say; empty before a session is looked for
/// @param replies makes responses of text, in the time this turn takes
/// @param wire where it is answered
public record Turn(int sessionRequest, String text, Replies replies, Wire wire) {

  /// Whether the session is new, so that a container has to start.
  public boolean cold() {
    return sessionRequest == 1;
  }

  /// What a healthy agent would answer.
  public Response reply() {
    return replies.of(text);
  }

  /// The same turn on another wire.
  public Turn on(Wire other) {
    return new Turn(sessionRequest, text, replies, other);
  }

  /// Sends a response.
  public void send(Response response) throws IOException, InterruptedException {
    wire.send(response);
  }
}
