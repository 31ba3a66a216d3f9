package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// A request the service finds invalid.
final class Status400 implements TurnFault {
  @Override
  public String kind() {
    return "status-400";
  }

  @Override
  public String meaning() {
    return "HTTP 400 ValidationException with reason and field list";
  }

  @Override
  public boolean beforeSession() {
    return true;
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(
        ErrorReply.invalid(
            "payload",
            "failed to satisfy constraint: Member must satisfy the agent's input schema"));
  }
}
