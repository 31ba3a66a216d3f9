package dev.agentcanary.report;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.check.CheckResult;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.TurnOutcome;
import java.util.List;
import java.util.Optional;

/// Why a probe is not healthy, in a sentence. Not yet redacted.
final class Reasons {
  private Reasons() {}

  /// The attempt that tells: of a probe that failed the last one that is not healthy, of one that
  /// recovered the first; nothing for a probe whose first attempt is healthy.
  static Optional<Attempt> telling(ProbeOutcome probe) {
    List<Attempt> order = probe.healthy() ? probe.attempts() : probe.attempts().reversed();
    return order.stream().filter(attempt -> !attempt.healthy()).findFirst();
  }

  /// The reason of the attempt that tells.
  static Optional<String> of(ProbeOutcome probe) {
    return telling(probe).map(Reasons::of);
  }

  /// The reason of an attempt that is not healthy; says which turn if there were several.
  static String of(Attempt attempt) {
    int turns = attempt.turns().size();
    TurnOutcome last = attempt.turns().getLast();
    String seen = last.sight().isPresent() ? "; " + SightWords.of(last.sight().get()) : "";
    String reason = of(last) + seen;
    return turns == 1 ? reason : "turn " + turns + ": " + reason;
  }

  private static String of(TurnOutcome turn) {
    Answer answer = turn.answer();
    return switch (answer) {
      case Answer.Answered _ -> checks(turn.checks());
      case Answer.Empty _ -> "answered without content";
      case Answer.TimedOut _ ->
          "timed out after "
              + Figures.seconds(answer.exchange().timings().total())
              + said(Words.message(answer));
      case Answer.AgentError _ -> "the agent's code failed" + error(answer);
      case Answer.StartupFailed _ -> "the container did not start" + error(answer);
      case Answer.Throttled _ -> "throttled" + error(answer);
      case Answer.Refused _ -> "refused" + error(answer);
      case Answer.Broken _ -> "broken" + error(answer);
      case Answer.Abandoned _ -> "given up" + error(answer);
    };
  }

  private static String checks(List<CheckResult> checks) {
    List<CheckResult> bad =
        checks.stream().filter(check -> !(check instanceof CheckResult.Passed)).toList();
    if (bad.isEmpty()) {
      return "";
    }
    String first = bad.getFirst().type() + said(Words.reason(bad.getFirst()));
    return bad.size() == 1 ? first : first + " (and " + (bad.size() - 1) + " more)";
  }

  private static String error(Answer answer) {
    String status =
        answer.exchange().status().isPresent()
            ? " (HTTP " + answer.exchange().status().getAsInt() + ")"
            : "";
    return status + said(Words.errorType(answer)) + said(Words.message(answer));
  }

  private static String said(String text) {
    return text.isBlank() ? "" : ": " + text.strip();
  }
}
