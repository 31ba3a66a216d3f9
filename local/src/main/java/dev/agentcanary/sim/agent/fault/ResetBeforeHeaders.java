package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// A connection that breaks before the answer.
final class ResetBeforeHeaders implements TurnFault {
  @Override
  public String kind() {
    return "reset-before-headers";
  }

  @Override
  public String meaning() {
    return "the connection is reset after the request was read";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.wire().reset();
  }
}
