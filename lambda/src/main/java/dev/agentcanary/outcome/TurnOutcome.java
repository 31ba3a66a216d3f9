package dev.agentcanary.outcome;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.check.CheckResult;
import dev.agentcanary.plan.Turn;
import java.util.List;
import java.util.Optional;

/// One turn that was asked, and what the checks say of it.
///
/// @param checks one result for each check of the turn, in order
public record TurnOutcome(Turn turn, Answer answer, List<CheckResult> checks) {
  public TurnOutcome {
    checks = List.copyOf(checks);
  }

  /// Answered, and every check passed.
  public boolean healthy() {
    return attribution().isEmpty();
  }

  /// Whose fault it is; nothing if the turn is healthy. The answer's own failure comes before a
  /// check's.
  public Optional<Attribution> attribution() {
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
