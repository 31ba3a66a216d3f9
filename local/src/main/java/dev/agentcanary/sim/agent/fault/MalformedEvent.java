package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Framing;
import dev.agentcanary.sim.agent.reply.Replies;
import java.io.IOException;
import java.util.List;

/// An event that is no JSON.
final class MalformedEvent implements TurnFault {
  @Override
  public String kind() {
    return "malformed-event";
  }

  @Override
  public String meaning() {
    return "an event stream whose second event stops in the middle of a string";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(
        turn.replies().stream("")
            .with(
                Framing.CHUNKED,
                List.of(Replies.event("{\"text\": \"Wel\"}"), Replies.event("{\"text\": \"come"))));
  }
}
