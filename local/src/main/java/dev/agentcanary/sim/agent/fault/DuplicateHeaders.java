package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Header;
import dev.agentcanary.sim.agent.http.Response;
import java.io.IOException;

/// A proxy that says everything twice.
final class DuplicateHeaders implements TurnFault {
  @Override
  public String kind() {
    return "duplicate-headers";
  }

  @Override
  public String meaning() {
    return "the answer with its Content-Type and session id twice, equal";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    Response reply = turn.reply();
    for (Header header : turn.reply().headers()) {
      reply = reply.and(header.name(), header.value());
    }
    turn.send(reply);
  }
}
