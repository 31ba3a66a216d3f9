package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// A conflict that does not go away.
final class Status409 implements TurnFault {
  @Override
  public String kind() {
    return "status-409";
  }

  @Override
  public String meaning() {
    return "HTTP 409 RetryableConflictException, however often it is retried";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(answer());
  }

  static Response answer() {
    return ErrorReply.modelled(
        409, "RetryableConflictException", "The session is being updated. Retry the request.");
  }
}
