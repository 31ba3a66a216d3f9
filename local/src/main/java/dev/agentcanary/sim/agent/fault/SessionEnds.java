package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// A session that ends by itself.
final class SessionEnds implements TurnFault {
  @Override
  public boolean endsSession() {
    return true;
  }

  @Override
  public String kind() {
    return "session-ends";
  }

  @Override
  public String meaning() {
    return "the answer, and the session is gone when it comes: its stop is HTTP 404";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(turn.reply());
  }
}
