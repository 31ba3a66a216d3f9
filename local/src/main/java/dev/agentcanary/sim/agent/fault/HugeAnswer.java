package dev.agentcanary.sim.agent.fault;

import java.io.IOException;

/// An agent that floods.
final class HugeAnswer implements TurnFault {
  @Override
  public String kind() {
    return "huge-answer";
  }

  @Override
  public String meaning() {
    return "an answer of 10 MiB of text";
  }

  private static final int SIZE = 10 << 20;

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    String text = turn.text() + " ";
    turn.send(turn.replies().whole(text.repeat(SIZE / text.length() + 1)));
  }
}
