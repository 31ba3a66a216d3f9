package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// An agent that hangs after it has begun.
final class HeadersOnly implements TurnFault {
  @Override
  public String kind() {
    return "headers-only";
  }

  @Override
  public String meaning() {
    return "status and headers at once, and never a byte of the body";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.wire().sendHead(turn.reply());
    turn.wire().untilClientLeaves();
  }
}
