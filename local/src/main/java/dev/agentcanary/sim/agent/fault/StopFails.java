package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.reply.ErrorReply;

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
  public Response answer() {
    return ErrorReply.modelled(
        500, "InternalServerException", "An internal error occurred. Retry the request.");
  }
}
