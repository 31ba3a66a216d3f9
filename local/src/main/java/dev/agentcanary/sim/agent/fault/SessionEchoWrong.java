package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// An answer that is not ours.
final class SessionEchoWrong implements TurnFault {
  @Override
  public String kind() {
    return "session-echo-wrong";
  }

  @Override
  public String meaning() {
    return "the answer with the id of another session in its header";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(
        turn.reply()
            .with(
                "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id",
                "somebody-elses-session-0000000000000000"));
  }
}
