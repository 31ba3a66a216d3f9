package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// A token the service does not accept.
final class Status401 implements TurnFault {
  @Override
  public String kind() {
    return "status-401";
  }

  @Override
  public String meaning() {
    return "HTTP 401 UnauthorizedException with WWW-Authenticate";
  }

  @Override
  public boolean beforeSession() {
    return true;
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(ErrorReply.unauthorized("Invalid or expired bearer token"));
  }
}
