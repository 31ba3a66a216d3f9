package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Response;
import java.io.IOException;

/// A body shorter than it promised.
final class CutBody implements TurnFault {
  @Override
  public String kind() {
    return "cut-body";
  }

  @Override
  public String meaning() {
    return "a JSON reply that is closed after half of its Content-Length";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    Response reply = turn.replies().whole(turn.text());
    PartialBody.send(turn.wire(), reply, reply.length() / 2);
    turn.wire().close();
  }
}
