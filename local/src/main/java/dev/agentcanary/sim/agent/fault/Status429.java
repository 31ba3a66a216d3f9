package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// Too many requests.
final class Status429 implements TurnFault {
  @Override
  public String kind() {
    return "status-429";
  }

  @Override
  public String meaning() {
    return "HTTP 429 ThrottlingException";
  }

  @Override
  public boolean beforeSession() {
    return true;
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(ErrorReply.modelled(429, "ThrottlingException", "Rate exceeded"));
  }
}
