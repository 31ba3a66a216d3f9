package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// An agent that hides its failure.
final class ErrorBody200 implements TurnFault {
  @Override
  public String kind() {
    return "error-body-200";
  }

  @Override
  public String meaning() {
    return "HTTP 200 with {\"error\": …} as its body";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(
        turn.replies()
            .json("{\"error\": \"Serialization failed\", \"original_type\": \"AgentResult\"}"));
  }
}
