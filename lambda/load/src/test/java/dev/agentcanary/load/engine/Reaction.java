package dev.agentcanary.load.engine;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.Reply;
import dev.agentcanary.agent.Shape;
import java.time.Duration;

/// What the scripted agent does with a turn.
///
/// @param time that it takes
public record Reaction(Kind kind, Duration time) {
  enum Kind {
    RIGHT,
    WRONG,
    THROTTLED,
    BROKEN
  }

  public static Reaction right(Duration time) {
    return new Reaction(Kind.RIGHT, time);
  }

  Answer answer(Exchange exchange) {
    return switch (kind) {
      case RIGHT -> new Answer.Answered(new Reply("welcome", Shape.NONE, false), exchange);
      case WRONG -> new Answer.Answered(new Reply("go away", Shape.NONE, false), exchange);
      case THROTTLED -> new Answer.Throttled("ThrottlingException", "Rate exceeded", exchange);
      case BROKEN -> new Answer.Broken("CutStream", "cut", exchange);
    };
  }
}
