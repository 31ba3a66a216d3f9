package dev.agentcanary.report;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.check.CheckResult;
import dev.agentcanary.decision.Decision;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.Verdict;
import java.util.Locale;

/// The words that reports use for the kinds of things. They are stable: queries and scripts compare
/// them.
final class Words {
  private Words() {}

  static String verdict(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  static String decision(Decision.Ended decision) {
    return switch (decision) {
      case Decision.Down() -> "down";
      case Decision.Wrong _ -> "wrong";
      case Decision.Healthy() -> "healthy";
      case Decision.Undecided(Decision.Limit limit, _) ->
          switch (limit) {
            case ROUNDS -> "undecided-rounds";
            case ASKS -> "undecided-asks";
            case SPOILT -> "undecided-spoilt";
            case DEADLINE -> "undecided-deadline";
          };
    };
  }

  static String standing(ProbeOutcome.Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }

  static String kind(Answer answer) {
    return switch (answer) {
      case Answer.Answered _ -> "answered";
      case Answer.Empty _ -> "empty";
      case Answer.AgentError _ -> "agent-error";
      case Answer.StartupFailed _ -> "startup-failed";
      case Answer.Throttled _ -> "throttled";
      case Answer.Refused _ -> "refused";
      case Answer.Broken _ -> "broken";
      case Answer.TimedOut _ -> "timed-out";
      case Answer.Abandoned _ -> "abandoned";
    };
  }

  static String stop(Stop stop) {
    return switch (stop) {
      case Stop.Stopped _ -> "stopped";
      case Stop.NotNeeded _ -> "not-needed";
      case Stop.Leaked _ -> "leaked";
    };
  }

  static String result(CheckResult check) {
    return switch (check) {
      case CheckResult.Passed _ -> "passed";
      case CheckResult.Failed _ -> "failed";
      case CheckResult.NotEvaluated _ -> "not-evaluated";
    };
  }

  /// Why the check did not pass; empty if it did.
  static String reason(CheckResult check) {
    return switch (check) {
      case CheckResult.Passed _ -> "";
      case CheckResult.Failed failed -> failed.reason();
      case CheckResult.NotEvaluated notEvaluated -> notEvaluated.reason();
    };
  }

  /// The error's class as agent or service names it; empty if there is none.
  static String errorType(Answer answer) {
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

  /// What agent, service or canary say of the failure; empty for an answer and for an empty one.
  static String message(Answer answer) {
    return switch (answer) {
      case Answer.AgentError error -> error.message();
      case Answer.StartupFailed failed -> failed.message();
      case Answer.Throttled throttled -> throttled.message();
      case Answer.Refused refused -> refused.message();
      case Answer.Broken broken -> broken.message();
      case Answer.TimedOut timedOut -> timedOut.message();
      case Answer.Abandoned abandoned -> abandoned.message();
      case Answer.Answered _, Answer.Empty _ -> "";
    };
  }
}
