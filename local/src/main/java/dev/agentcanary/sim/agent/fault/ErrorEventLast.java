package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// An agent that fails after all of the text.
final class ErrorEventLast implements TurnFault {
  @Override
  public String kind() {
    return "error-event-last";
  }

  @Override
  public String meaning() {
    return "HTTP 200 and an event stream whose last event is an error";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(ErrorEvent.after(turn, parts -> parts));
  }
}
