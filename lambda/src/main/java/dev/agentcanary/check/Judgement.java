package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;

/// From a question and an answer to a result: where three-valued logic and `not-` live.
final class Judgement {
  private static final int LONGEST_REASON = 160;

  private Judgement() {}

  /// The result of asking.
  ///
  /// @param wanted false for the `not-` form
  static CheckResult of(Question question, Answer answer, boolean wanted) {
    String type = wanted ? question.type() : Not.PREFIX + question.type();
    if (!(answer instanceof Answer.Answered answered)) {
      return new CheckResult.NotEvaluated(type, "no answer: " + absence(answer));
    }
    return switch (find(question, answered)) {
      case Finding.Holds(var got) -> result(type, wanted, question, got);
      case Finding.Lacks(var got) -> result(type, !wanted, question, got);
      case Finding.Undecided(var reason) -> new CheckResult.NotEvaluated(type, line(reason));
    };
  }

  private static CheckResult result(String type, boolean passed, Question question, String got) {
    if (passed) {
      return new CheckResult.Passed(type);
    }
    String expected = (type.equals(question.type()) ? "" : "not ") + question.expected();
    return new CheckResult.Failed(type, line("expected " + expected + ", got " + got));
  }

  /// A deep recursion in a pattern overflows the stack; that must not end the run.
  private static Finding find(Question question, Answer.Answered answered) {
    try {
      return question.look(answered);
    } catch (TooMuchWork e) {
      return new Finding.Undecided(e.getMessage());
    } catch (StackOverflowError _) {
      return new Finding.Undecided(
          "the check is nested too deep for this answer; write a simpler one");
    } catch (RuntimeException e) {
      return new Finding.Undecided("judging went wrong: " + e.getClass().getSimpleName());
    }
  }

  private static String absence(Answer answer) {
    return switch (answer) {
      case Answer.Answered _ -> "";
      case Answer.Empty _ -> "the reply had no text";
      case Answer.AgentError _ -> "the agent failed";
      case Answer.StartupFailed _ -> "the agent did not start";
      case Answer.Throttled _ -> "throttled";
      case Answer.Refused _ -> "the service refused the canary";
      case Answer.Broken _ -> "the runtime or the connection broke";
      case Answer.TimedOut _ -> "timed out";
      case Answer.Abandoned _ -> "the canary gave up";
    };
  }

  private static String line(String reason) {
    return Excerpt.start(reason, LONGEST_REASON);
  }
}
