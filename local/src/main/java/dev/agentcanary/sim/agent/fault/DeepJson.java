package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Framing;
import dev.agentcanary.sim.agent.reply.Replies;
import java.io.IOException;
import java.util.List;

/// An answer that nests without an end.
final class DeepJson implements TurnFault {
  private static final int DEPTH = 100_000;
  private static final String OBJECT = "{\"text\": ";

  @Override
  public String kind() {
    return "deep-json";
  }

  @Override
  public String meaning() {
    return "HTTP 200 and 100,000 brackets, one in the other";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    String json = "[".repeat(DEPTH) + "]".repeat(DEPTH);
    turn.send(
        turn.replies().streaming()
            ? turn.replies().stream("")
                .with(Framing.CHUNKED, List.of(Replies.event(OBJECT + json + "}")))
            : turn.replies().json(json));
  }
}
