package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// An agent that fails after half of the text.
final class ErrorEventMiddle implements TurnFault {
  @Override
  public String kind() {
    return "error-event-middle";
  }

  @Override
  public String meaning() {
    return "HTTP 200 and an event stream that breaks off half way with an error event";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(ErrorEvent.after(turn, parts -> parts / 2));
  }
}
