package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Response;
import java.io.IOException;

/// A stream that ends too early.
final class CutStream implements TurnFault {
  @Override
  public String kind() {
    return "cut-stream";
  }

  @Override
  public String meaning() {
    return "an event stream that is closed half way, without its last chunk";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    Response reply = turn.replies().stream(turn.text());
    PartialBody.send(turn.wire(), reply, reply.length() / 2);
    turn.wire().close();
  }
}
