package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// A caller whose clock is wrong.
final class ClockSkew implements TurnFault {
  @Override
  public boolean beforeSession() {
    return true;
  }

  @Override
  public String kind() {
    return "clock-skew";
  }

  @Override
  public String meaning() {
    return "HTTP 403 InvalidSignatureException: the caller's clock is 15 minutes behind the service's";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(
        ErrorReply.modelled(
            403,
            "InvalidSignatureException",
            "Signature expired: 20261101T114500Z is now earlier than 20261101T115500Z"
                + " (20261101T120000Z - 5 min.)"));
  }
}
