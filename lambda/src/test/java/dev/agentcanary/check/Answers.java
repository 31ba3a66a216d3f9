package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.Reply;
import dev.agentcanary.agent.Shape;
import dev.agentcanary.agent.Timings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Answers to judge, without an agent.
final class Answers {
  private Answers() {}

  static Answer whole(String text) {
    return answered(text, false, Duration.ofSeconds(1));
  }

  static Answer cut(String text) {
    return answered(text, true, Duration.ofSeconds(1));
  }

  static Answer answered(String text, boolean cut, Duration total) {
    return new Answer.Answered(new Reply(text, new Shape("text"), cut), exchange(total));
  }

  /// Every kind of answer that has no text, by the name that a case gives it.
  static Map<String, Answer> without() {
    Exchange exchange = exchange(Duration.ofSeconds(1));
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("empty", new Answer.Empty(exchange));
    answers.put("agent error", new Answer.AgentError("ValueError", "boom", exchange));
    answers.put("startup failed", new Answer.StartupFailed("no port", exchange));
    answers.put("throttled", new Answer.Throttled("ThrottlingException", "slow", exchange));
    answers.put(
        "refused", new Answer.Refused(OwnFault.DENIED, "AccessDeniedException", "no", exchange));
    answers.put("broken", new Answer.Broken("reset", "connection reset", exchange));
    answers.put("timed out", new Answer.TimedOut("headers only", exchange));
    answers.put(
        "abandoned", new Answer.Abandoned(OwnFault.DEADLINE, "the run's deadline", exchange));
    return answers;
  }

  private static Exchange exchange(Duration total) {
    Timings timings = new Timings(Optional.empty(), Optional.empty(), Duration.ZERO, total);
    return new Exchange(OptionalInt.of(200), Map.of(), List.of(), 0, "", 0, timings);
  }
}
