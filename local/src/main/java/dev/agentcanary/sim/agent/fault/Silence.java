package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// An agent that hangs.
final class Silence implements TurnFault {
  @Override
  public String kind() {
    return "silence";
  }

  @Override
  public String meaning() {
    return "the request is read and nothing is ever answered";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.wire().untilClientLeaves();
  }
}
