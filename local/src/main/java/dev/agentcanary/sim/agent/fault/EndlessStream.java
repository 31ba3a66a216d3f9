package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Framing;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.http.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// An agent that does not stop talking.
final class EndlessStream implements TurnFault {
  @Override
  public String kind() {
    return "endless-stream";
  }

  @Override
  public String meaning() {
    return "the answer over and over, ten times a second, in a body without an end";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    Response reply = turn.reply().with(Framing.CHUNKED, List.of());
    byte[] again = Wire.framed(Framing.CHUNKED, turn.reply().body());
    turn.wire().sendHead(reply);
    while (true) {
      turn.wire().sendBytes(again);
      turn.wire().pace().pause(Duration.ofMillis(100));
    }
  }
}
