package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// A connection that breaks in the answer.
final class ResetMidBody implements TurnFault {
  @Override
  public String kind() {
    return "reset-mid-body";
  }

  @Override
  public String meaning() {
    return "the connection is reset after half of the body";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    HalfBody.send(turn.wire(), turn.reply());
    turn.wire().reset();
  }
}
