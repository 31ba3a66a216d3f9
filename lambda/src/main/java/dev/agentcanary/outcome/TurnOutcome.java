package dev.agentcanary.outcome;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.Sight;
import dev.agentcanary.check.CheckResult;
import dev.agentcanary.plan.Turn;
import java.util.List;
import java.util.Optional;

/// One turn that was asked, and what the checks say of it.
///
/// @param checks one result for each check of the turn, in order
/// @param sight what a second look saw, if the turn reached nobody and there was one
public record TurnOutcome(
    Turn turn, Answer answer, List<CheckResult> checks, Optional<Sight> sight) {
  public TurnOutcome {
    checks = List.copyOf(checks);
  }

  /// Without a second look.
  public TurnOutcome(Turn turn, Answer answer, List<CheckResult> checks) {
    this(turn, answer, checks, Optional.empty());
  }

  /// Whether nobody was reached, so that it may be the canary's own network: the turn was sent, or
  /// should have been, and no HTTP status came back, be it for a name, a connection, TLS or
  /// silence.
  public boolean unreached() {
    return answer.exchange().status().isEmpty()
        && (answer instanceof Answer.Broken
            || answer instanceof Answer.TimedOut && !answer.exchange().isNone()
            || answer instanceof Answer.Refused refused && refused.fault() == OwnFault.DNS);
  }

  /// The same, judged by what a second look saw.
  public TurnOutcome seen(Sight second) {
    return new TurnOutcome(turn, answer, checks, Optional.of(second));
  }

  /// What is wrong with the canary, if the failure is its own.
  public Optional<OwnFault> ownFault() {
    if (!attribution().equals(Optional.of(Attribution.CANARY))) {
      return Optional.empty();
    }
    if (sight.isPresent()) {
      return Optional.of(ReachRules.fault(answer, sight.get()));
    }
    return Optional.of(
        answer instanceof Answer.Refused refused
            ? refused.fault()
            : ((Answer.Abandoned) answer).fault());
  }

  /// Answered, and every check passed.
  public boolean healthy() {
    return attribution().isEmpty();
  }

  /// Whose fault it is; nothing if the turn is healthy. The answer's own failure comes before a
  /// check's, and what a second look saw before the answer alone.
  public Optional<Attribution> attribution() {
    if (sight.isPresent()) {
      return Optional.of(ReachRules.attribution(answer, sight.get()));
    }
    Optional<Attribution> ofAnswer = Attribution.of(answer);
    return ofAnswer.isPresent() || allPassed() ? ofAnswer : Optional.of(Attribution.ANSWER);
  }

  private boolean allPassed() {
    for (CheckResult check : checks) {
      if (!(check instanceof CheckResult.Passed)) {
        return false;
      }
    }
    return true;
  }
}
