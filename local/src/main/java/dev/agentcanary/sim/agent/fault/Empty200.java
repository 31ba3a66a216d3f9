package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// An agent with nothing to say.
final class Empty200 implements TurnFault {
  @Override
  public String kind() {
    return "empty-200";
  }

  @Override
  public String meaning() {
    return "HTTP 200 with no content at all";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(turn.replies().json(""));
  }
}
