package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Response;
import java.io.IOException;

/// A connection that breaks in the answer.
final class ResetMidBody implements TurnFault {
  @Override
  public String kind() {
    return "reset-mid-body";
  }

  @Override
  public String meaning() {
    return "the connection is reset after half of the body";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    Response reply = turn.reply();
    PartialBody.send(turn.wire(), reply, reply.length() / 2);
    turn.wire().reset();
  }
}
