package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// A conflict that a retry gets over.
final class Status409Once implements TurnFault {
  @Override
  public String kind() {
    return "status-409-once";
  }

  @Override
  public String meaning() {
    return "HTTP 409 RetryableConflictException to the first request of each session; its retry is answered";
  }

  @Override
  public boolean hits(Turn turn) {
    return turn.cold();
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(Status409.answer());
  }
}
