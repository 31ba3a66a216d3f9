package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Wire;
import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// A session that cannot be stopped.
final class StopFails implements StopFault {
  @Override
  public String kind() {
    return "stop-fails";
  }

  @Override
  public String meaning() {
    return "StopRuntimeSession answers HTTP 500 and the session lives on";
  }

  @Override
  public void answer(Wire wire) throws IOException, InterruptedException {
    wire.send(
        ErrorReply.modelled(
            500, "InternalServerException", "An internal error occurred. Retry the request."));
  }
}
