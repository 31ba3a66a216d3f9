package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Framing;
import dev.agentcanary.sim.agent.http.Response;
import java.io.IOException;

/// A body of two lengths.
final class TwoLengths implements TurnFault {
  @Override
  public String kind() {
    return "two-lengths";
  }

  @Override
  public String meaning() {
    return "the answer with two headers Content-Length that contradict each other";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    Response reply = turn.reply();
    turn.send(
        reply
            .and("Content-Length", Long.toString(reply.length()))
            .and("Content-Length", Long.toString(reply.length() / 2))
            .with(Framing.STATED, reply.parts()));
    turn.wire().close();
  }
}
