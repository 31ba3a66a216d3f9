package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Framing;
import dev.agentcanary.sim.agent.http.Part;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.http.Wire;
import java.io.IOException;
import java.util.Arrays;

/// The head of a response and the beginning of its body, in the response's own time.
final class PartialBody {
  private PartialBody() {}

  /// @param count of bytes that are sent, at most the body's
  static void send(Wire wire, Response response, long count)
      throws IOException, InterruptedException {
    wire.pace().pause(response.before());
    wire.sendHead(response);
    long left = count;
    for (Part part : response.parts()) {
      if (left > 0) {
        wire.pace().pause(part.before());
        int size = (int) Math.min(left, part.bytes().length);
        wire.sendBytes(promised(response.framing(), part.bytes(), size));
        left -= size;
      }
    }
  }

  /// A chunk that is cut still promises all of its bytes.
  private static byte[] promised(Framing framing, byte[] bytes, int size) {
    byte[] whole = Wire.framed(framing, bytes);
    int overhead = whole.length - bytes.length;
    return size == bytes.length ? whole : Arrays.copyOf(whole, Math.max(0, overhead - 2) + size);
  }
}
