package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// A container that does not come up in time.
final class Status424Startup implements TurnFault {
  @Override
  public String kind() {
    return "status-424-startup";
  }

  @Override
  public String meaning() {
    return "HTTP 424 RuntimeClientError to new sessions: the runtime did not initialize in time; warm sessions are answered";
  }

  @Override
  public boolean hits(Turn turn) {
    return turn.cold();
  }

  @Override
  public boolean endsSession() {
    return true;
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(
        ErrorReply.modelled(
            424,
            "RuntimeClientError",
            "Runtime initialization time exceeded. Please make sure that initialization completes in"
                + " 30s."));
  }
}
