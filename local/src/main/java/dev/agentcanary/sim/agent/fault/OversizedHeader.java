package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// Headers beyond any limit.
final class OversizedHeader implements TurnFault {
  @Override
  public String kind() {
    return "oversized-header";
  }

  @Override
  public String meaning() {
    return "the answer with a header of 1 MiB";
  }

  private static final int SIZE = 1 << 20;

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(turn.reply().with("X-Filler", "x".repeat(SIZE)));
  }
}
