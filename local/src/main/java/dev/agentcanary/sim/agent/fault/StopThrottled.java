package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Wire;
import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// Too many stops.
final class StopThrottled implements StopFault {
  @Override
  public String kind() {
    return "stop-throttled";
  }

  @Override
  public String meaning() {
    return "StopRuntimeSession answers HTTP 429 and the session lives on";
  }

  @Override
  public void answer(Wire wire) throws IOException, InterruptedException {
    wire.send(ErrorReply.modelled(429, "ThrottlingException", "Rate exceeded"));
  }
}
