package dev.agentcanary.agent.contract;

import dev.agentcanary.agent.Answer;

/// The words of any answer.
final class Answers {
  private Answers() {}

  static String type(Answer answer) {
    return switch (answer) {
      case Answer.AgentError error -> error.type();
      case Answer.Throttled throttled -> throttled.type();
      case Answer.Refused refused -> refused.type();
      case Answer.Broken broken -> broken.type();
      case Answer.Answered _,
          Answer.Empty _,
          Answer.StartupFailed _,
          Answer.TimedOut _,
          Answer.Abandoned _ ->
          "";
    };
  }

  static String message(Answer answer) {
    return switch (answer) {
      case Answer.AgentError error -> error.message();
      case Answer.Throttled throttled -> throttled.message();
      case Answer.Refused refused -> refused.message();
      case Answer.Broken broken -> broken.message();
      case Answer.StartupFailed failed -> failed.message();
      case Answer.TimedOut late -> late.message();
      case Answer.Abandoned abandoned -> abandoned.message();
      case Answer.Answered _, Answer.Empty _ -> "";
    };
  }
}
