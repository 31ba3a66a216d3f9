package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// A container that answers with an error.
final class Status424Container implements TurnFault {
  @Override
  public String kind() {
    return "status-424-container";
  }

  @Override
  public String meaning() {
    return "HTTP 424 RuntimeClientError: the agent's own code failed with a 500";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(ErrorReply.container(500));
  }
}
