package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Framing;
import java.io.IOException;

/// A server of the last century.
final class Http10 implements TurnFault {
  @Override
  public String kind() {
    return "http-1-0";
  }

  @Override
  public String meaning() {
    return "the answer as HTTP/1.0, without a length: it ends with the connection";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(turn.reply().with(Framing.CLOSE, turn.reply().parts()));
  }
}
