package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Framing;
import dev.agentcanary.sim.agent.http.Response;
import java.io.IOException;

/// A body longer than it promised.
final class LengthTooShort implements TurnFault {
  @Override
  public String kind() {
    return "length-too-short";
  }

  @Override
  public String meaning() {
    return "the answer, whose Content-Length says half of what is sent";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    Response reply = turn.reply();
    turn.send(
        reply
            .with("Content-Length", Long.toString(reply.length() / 2))
            .with(Framing.STATED, reply.parts()));
    turn.wire().close();
  }
}
