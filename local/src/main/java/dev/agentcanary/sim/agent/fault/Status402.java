package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;

/// A quota of the account that is used up.
final class Status402 implements TurnFault {
  @Override
  public String kind() {
    return "status-402";
  }

  @Override
  public String meaning() {
    return "HTTP 402 ServiceQuotaExceededException: no more microVMs for the account";
  }

  @Override
  public boolean beforeSession() {
    return true;
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(
        ErrorReply.modelled(
            402, "ServiceQuotaExceededException", "maxVms limit exceeded for account"));
  }
}
