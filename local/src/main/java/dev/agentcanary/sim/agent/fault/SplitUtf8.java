package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Framing;
import dev.agentcanary.sim.agent.http.Response;
import java.io.IOException;

/// Chunks that end inside a character.
final class SplitUtf8 implements TurnFault {
  @Override
  public String kind() {
    return "split-utf8";
  }

  @Override
  public String meaning() {
    return "the answer and an emoji, each byte of which comes in a chunk of its own";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    Response reply = turn.replies().of(turn.text() + " 💪🏽🌱");
    turn.send(reply.with(Framing.CHUNKED, SplitBytes.of(reply.parts())));
  }
}
