package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// A runtime or endpoint that does not exist.
final class Status404 implements TurnFault {
  @Override
  public String kind() {
    return "status-404";
  }

  @Override
  public String meaning() {
    return "HTTP 404 ResourceNotFoundException: no such runtime or endpoint";
  }

  @Override
  public boolean beforeSession() {
    return true;
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(
        ErrorReply.modelled(
            404,
            "ResourceNotFoundException",
            "No endpoint or agent found with the given qualifier"));
  }
}
