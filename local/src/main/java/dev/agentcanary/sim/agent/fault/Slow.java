package dev.agentcanary.sim.agent.fault;

import java.io.IOException;
import java.time.Duration;

/// An agent that takes its time.
final class Slow implements TurnFault {
  @Override
  public String kind() {
    return "slow";
  }

  @Override
  public String meaning() {
    return "the right answer, 35 s later (divided by the speed)";
  }

  private static final Duration LATER = Duration.ofSeconds(35);

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(turn.replies().within(turn.replies().latency().plus(LATER)).of(turn.text()));
  }
}
