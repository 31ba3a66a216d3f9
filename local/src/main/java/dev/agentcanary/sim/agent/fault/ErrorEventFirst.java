package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// An agent that fails before any text.
final class ErrorEventFirst implements TurnFault {
  @Override
  public String kind() {
    return "error-event-first";
  }

  @Override
  public String meaning() {
    return "HTTP 200 and an event stream whose first event is an error";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(ErrorEvent.after(turn, parts -> 0));
  }
}
