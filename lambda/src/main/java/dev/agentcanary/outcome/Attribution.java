package dev.agentcanary.outcome;

import dev.agentcanary.agent.Answer;
import java.util.Optional;

/// Whose fault a failure is. One per failure; alarms route by it.
public enum Attribution {
  CANARY("canary", "the canary's own credentials, configuration or time"),
  THROTTLED("throttled", "a rate or quota of the account was exceeded"),
  STARTUP("startup", "the agent's container did not come up in time"),
  RUNTIME("runtime", "the runtime or the way to it broke"),
  AGENT("agent", "the agent's own code failed"),
  TIMEOUT("timeout", "the agent did not answer in time"),
  EMPTY("empty", "the agent answered without content"),
  ANSWER("answer", "the agent answered, and a check failed");

  private final String id;
  private final String meaning;

  Attribution(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /// The word in reports.
  public String id() {
    return id;
  }

  /// What it means, for people.
  public String meaning() {
    return meaning;
  }

  /// Whose fault the answer itself is; nothing for an answer that can be judged.
  public static Optional<Attribution> of(Answer answer) {
    return switch (answer) {
      case Answer.Answered _ -> Optional.empty();
      case Answer.Refused _, Answer.Abandoned _ -> Optional.of(CANARY);
      case Answer.Throttled _ -> Optional.of(THROTTLED);
      case Answer.StartupFailed _ -> Optional.of(STARTUP);
      case Answer.Broken _ -> Optional.of(RUNTIME);
      case Answer.AgentError _ -> Optional.of(AGENT);
      case Answer.TimedOut _ -> Optional.of(TIMEOUT);
      case Answer.Empty _ -> Optional.of(EMPTY);
    };
  }
}
