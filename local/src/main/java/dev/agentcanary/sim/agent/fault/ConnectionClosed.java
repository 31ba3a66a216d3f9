package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// A keep-alive that is none.
final class ConnectionClosed implements TurnFault {
  @Override
  public String kind() {
    return "connection-closed";
  }

  @Override
  public String meaning() {
    return "the answer, after which the connection is closed without a word of it in the headers";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(turn.reply());
    turn.wire().close();
  }
}
