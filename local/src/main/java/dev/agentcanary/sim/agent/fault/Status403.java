package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// A caller without permission.
final class Status403 implements TurnFault {
  @Override
  public String kind() {
    return "status-403";
  }

  @Override
  public String meaning() {
    return "HTTP 403 AccessDeniedException: the caller may not invoke the runtime";
  }

  @Override
  public boolean beforeSession() {
    return true;
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(
        ErrorReply.modelled(
            403,
            "AccessDeniedException",
            "User is not authorized to perform: bedrock-agentcore:InvokeAgentRuntime"));
  }
}
