package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Response;
import java.io.IOException;

/// A method or path that the service does not have.
final class Status405 implements TurnFault {
  @Override
  public boolean beforeSession() {
    return true;
  }

  @Override
  public String kind() {
    return "status-405";
  }

  @Override
  public String meaning() {
    return "HTTP 405 Method Not Allowed, as plain text";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(Response.of(405, "text/plain", "Method Not Allowed"));
  }
}
