package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// A connection that breaks before the body.
final class ResetAfterHeaders implements TurnFault {
  @Override
  public String kind() {
    return "reset-after-headers";
  }

  @Override
  public String meaning() {
    return "the connection is reset after the headers";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.wire().sendHead(turn.reply());
    turn.wire().reset();
  }
}
