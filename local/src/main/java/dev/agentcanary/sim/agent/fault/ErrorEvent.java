package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Part;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.reply.Replies;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// A stream that ends with the event the Python SDK sends when an agent fails while streaming.
final class ErrorEvent {
  private static final String DATA =
      "{\"error\": \"The model returned an error\", \"error_type\": \"EventLoopException\","
          + " \"message\": \"An error occurred during streaming\"}";

  private ErrorEvent() {}

  /// @param kept how many of so many events come before the error
  static Response after(Turn turn, IntUnaryOperator kept) {
    Response stream = turn.replies().stream(turn.text());
    int count = kept.applyAsInt(stream.parts().size());
    List<Part> parts = new ArrayList<>(stream.parts().subList(0, count));
    parts.add(Replies.event(DATA));
    return stream.with(stream.framing(), parts);
  }
}
