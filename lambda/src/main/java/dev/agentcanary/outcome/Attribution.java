package dev.agentcanary.outcome;

import dev.agentcanary.agent.Answer;
import java.util.Optional;

/// Whose fault a failure is. One per failure; alarms route by it.
public enum Attribution {
  CANARY(
      "canary",
      "the canary's own credentials, configuration or time",
      "which of its own faults it is (`fault`); the agent is not known to be ill"),
  THROTTLED(
      "throttled",
      "a rate or quota of the account was exceeded",
      "the account's quotas for AgentCore and for the model, and who else used them then"),
  STARTUP(
      "startup",
      "the agent's container did not come up in time",
      "the runtime's log from the start of a session; its image, variables and role"),
  RUNTIME(
      "runtime",
      "the runtime or the way to it broke",
      "the AWS Health Dashboard and the runtime's status; if only streams are cut, the agent's log:"
          + " a process that dies cuts them"),
  AGENT(
      "agent",
      "the agent's own code failed",
      "the stack trace in the runtime's log, found by session or trace id"),
  TIMEOUT(
      "timeout",
      "the agent did not answer in time",
      "the trace: the model or tool that it waits for; whether `run.turn-timeout` allows honest"
          + " work"),
  EMPTY(
      "empty",
      "the agent answered without content",
      "the beginning of the reply: a changed format, which `agent.answer.selector` may have to"
          + " follow, or a model that ended without text"),
  ANSWER(
      "answer",
      "the agent answered, and a check failed",
      "the answer beside the check; then what changed: prompt, model, data, or what is right");

  private final String id;
  private final String meaning;
  private final String lookAt;

  Attribution(String id, String meaning, String lookAt) {
    this.id = id;
    this.meaning = meaning;
    this.lookAt = lookAt;
  }

  /// The word in reports.
  public String id() {
    return id;
  }

  /// What it means, for people.
  public String meaning() {
    return meaning;
  }

  /// What to look at, for whoever has to mend it.
  public String lookAt() {
    return lookAt;
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
