package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Framing;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.http.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// An answer that never ends.
final class SlowDrip implements TurnFault {
  @Override
  public String kind() {
    return "slow-drip";
  }

  @Override
  public String meaning() {
    return "headers at once, then one byte a second, and the last byte never comes";
  }

  private static void drip(Wire wire, byte[] bytes) throws IOException, InterruptedException {
    for (byte one : bytes) {
      wire.pace().pause(Duration.ofSeconds(1));
      wire.sendBytes(Wire.framed(Framing.CHUNKED, new byte[] {one}));
    }
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    Wire wire = turn.wire();
    Response reply = turn.reply();
    wire.sendHead(reply.with(Framing.CHUNKED, List.of()));
    byte[] body = reply.body();
    drip(wire, Arrays.copyOf(body, Math.max(0, body.length - 1)));
    wire.untilClientLeaves();
  }
}
