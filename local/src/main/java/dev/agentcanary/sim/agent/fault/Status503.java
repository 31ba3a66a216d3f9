package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// A proxy in between fails.
final class Status503 implements TurnFault {
  @Override
  public String kind() {
    return "status-503";
  }

  @Override
  public String meaning() {
    return "HTTP 503 without an error type, with an HTML page";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(ErrorReply.page(503, "Service Unavailable"));
  }
}
