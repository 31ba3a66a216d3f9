package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Framing;
import dev.agentcanary.sim.agent.http.Part;
import dev.agentcanary.sim.agent.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// A proxy that compresses without being asked.
final class Gzip implements TurnFault {
  private static byte[] compressed(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  @Override
  public String kind() {
    return "gzip";
  }

  @Override
  public String meaning() {
    return "the answer compressed, with Content-Encoding: gzip, which nobody asked for";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    Response reply = turn.reply();
    turn.send(
        reply
            .with("Content-Encoding", "gzip")
            .with(Framing.LENGTH, List.of(new Part(Duration.ZERO, compressed(reply.body())))));
  }
}
