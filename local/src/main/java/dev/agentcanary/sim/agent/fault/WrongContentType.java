package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// A proxy that answers in the place of the agent.
final class WrongContentType implements TurnFault {
  @Override
  public String kind() {
    return "wrong-content-type";
  }

  @Override
  public String meaning() {
    return "HTTP 200 with an HTML page of a proxy";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(ErrorReply.page(200, "Sign in"));
  }
}
