package dev.agentcanary.outcome;

import static dev.agentcanary.outcome.Outcomes.abandoned;
import static dev.agentcanary.outcome.Outcomes.agentError;
import static dev.agentcanary.outcome.Outcomes.answered;
import static dev.agentcanary.outcome.Outcomes.attempt;
import static dev.agentcanary.outcome.Outcomes.broken;
import static dev.agentcanary.outcome.Outcomes.empty;
import static dev.agentcanary.outcome.Outcomes.refused;
import static dev.agentcanary.outcome.Outcomes.startupFailed;
import static dev.agentcanary.outcome.Outcomes.throttled;
import static dev.agentcanary.outcome.Outcomes.timedOut;
import static dev.agentcanary.outcome.Outcomes.turn;
import static dev.agentcanary.outcome.Outcomes.undecided;
import static dev.agentcanary.outcome.Outcomes.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.check.CheckResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whose fault a failed turn is.
class AttributionTest {

  static Stream<Arguments> faults() {
    return Stream.of(
        row("who is refused has the wrong credentials or configuration", refused(), "canary"),
        row("who gives up by its own deadline tells nothing of the agent", abandoned(), "canary"),
        row("a rate that was exceeded is the account's", throttled(), "throttled"),
        row("a container that does not start is the startup's", startupFailed(), "startup"),
        row("a connection that breaks is the runtime's", broken(), "runtime"),
        row("an exception in the container is the agent's", agentError("E", "m"), "agent"),
        row("silence is a timeout", timedOut(60_000), "timeout"),
        row("a reply without text is empty", empty(), "empty"),
        row("a failed check is the answer's", wrong("text", "contains", "why"), "answer"),
        row("an undecided check is not healthy", undecided("text", "is-json", "why"), "answer"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aTurnsFaultIs(TurnOutcome turn, String fault) {
    assertThat(turn.attribution().map(Attribution::id)).contains(fault);
    assertThat(turn.healthy()).isFalse();
  }

  @Test
  void everyAttributionHasARow() {
    assertThat(faults().map(row -> row.get()[1]))
        .containsAll(Arrays.stream(Attribution.values()).map(Attribution::id).toList());
  }

  @Test
  void everyKindOfAnswerHasARow() {
    List<Class<?>> covered = new ArrayList<>();
    faults().forEach(row -> covered.add(((TurnOutcome) row.get()[0]).answer().getClass()));

    assertThat(covered).contains(Answer.class.getPermittedSubclasses());
  }

  @Test
  void anAnswerWhoseChecksPassIsNobodysFault() {
    assertThat(answered("Welcome!", 900).attribution()).isEmpty();
  }

  @Test
  void theAnswersOwnFailureComesBeforeItsChecks() {
    TurnOutcome both = turn(timedOut(60_000).answer(), new CheckResult.Failed("latency", "slow"));

    assertThat(both.attribution()).contains(Attribution.TIMEOUT);
  }

  @Test
  void anAttemptsFaultIsThatOfItsLastTurn() {
    assertThat(attempt(answered("Hello", 900), empty()).attribution()).contains(Attribution.EMPTY);
    assertThat(attempt(answered("Hello", 900), answered("Bye", 900)).healthy()).isTrue();
  }

  private static Arguments row(String sentence, TurnOutcome turn, String fault) {
    return argumentSet(sentence, turn, fault);
  }
}
