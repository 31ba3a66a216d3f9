package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Framing;
import dev.agentcanary.sim.agent.http.Part;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.reply.Replies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// An answer longer than the runtime lets through.
final class HundredMegabytes implements TurnFault {
  private static final int PIECES = 101;
  private static final String PIECE = "heron ".repeat(1_000_000 / 6 + 1);

  private static Response document(Turn turn) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of("{\"response\": \""));
    parts.addAll(Collections.nCopies(PIECES, Part.of(PIECE)));
    parts.add(Part.of("\"}"));
    return turn.replies().json("").with(Framing.LENGTH, parts);
  }

  private static Response stream(Turn turn) {
    Part event = Replies.event("{\"text\": \"" + PIECE + "\"}");
    return turn.replies().stream("").with(Framing.CHUNKED, Collections.nCopies(PIECES, event));
  }

  @Override
  public String kind() {
    return "hundred-megabytes";
  }

  @Override
  public String meaning() {
    return "an answer of 101 MB, above the runtime's own limit";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(turn.replies().streaming() ? stream(turn) : document(turn));
  }
}
