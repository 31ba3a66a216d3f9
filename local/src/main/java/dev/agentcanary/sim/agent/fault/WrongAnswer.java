package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// An agent that is confidently wrong.
final class WrongAnswer implements TurnFault {
  @Override
  public String kind() {
    return "wrong-answer";
  }

  @Override
  public String meaning() {
    return "a fluent answer that has nothing to do with the question";
  }

  private static final String TEXT =
      "Certainly. The invoice was settled on 30 February, and the parcel left Atlantis at 25 past 25."
          + " No further action is required.";

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(turn.replies().of(TEXT));
  }
}
