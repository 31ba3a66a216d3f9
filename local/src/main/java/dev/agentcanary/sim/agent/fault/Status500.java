package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// The service fails.
final class Status500 implements TurnFault {
  @Override
  public String kind() {
    return "status-500";
  }

  @Override
  public String meaning() {
    return "HTTP 500 InternalServerException";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(
        ErrorReply.modelled(
            500, "InternalServerException", "An internal error occurred. Retry the request."));
  }
}
