package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// A runtime that wants another way of authorization.
final class MethodMismatch implements TurnFault {
  @Override
  public String kind() {
    return "method-mismatch";
  }

  @Override
  public String meaning() {
    return "HTTP 403 AccessDeniedException: Authorization method mismatch";
  }

  @Override
  public boolean beforeSession() {
    return true;
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(ErrorReply.methodMismatch());
  }
}
