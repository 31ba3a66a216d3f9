package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// A reply that is no JSON.
final class MalformedJson implements TurnFault {
  @Override
  public String kind() {
    return "malformed-json";
  }

  @Override
  public String meaning() {
    return "HTTP 200 and application/json whose text stops in the middle of a string";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(
        turn.replies()
            .json("{\"response\": {\"role\": \"assistant\", \"content\": [{\"text\": \"Wel"));
  }
}
