package dev.agentcanary.outcome;

import static dev.agentcanary.outcome.Outcomes.answered;
import static dev.agentcanary.outcome.Outcomes.broken;
import static dev.agentcanary.outcome.Outcomes.cutStream;
import static dev.agentcanary.outcome.Outcomes.refused;
import static dev.agentcanary.outcome.Outcomes.silent;
import static dev.agentcanary.outcome.Outcomes.timedOutAfterText;
import static dev.agentcanary.outcome.Outcomes.turn;
import static dev.agentcanary.outcome.Outcomes.unknownHost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.Sight;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose fault it is that a turn reached nobody.
class ReachRulesTest {
  private static final Sight.Heard HEARD = new Sight.Heard(403, Duration.ofMillis(41));
  private static final Sight.Silence REFUSED = new Sight.Silence(true, "Connection refused");
  private static final Sight.Silence NAMELESS = new Sight.Silence(false, "no such name");

  /// What was seen, by a word for the table.
  enum Seen {
    ENDPOINT(new Sight.EndpointAnswers(HEARD)),
    WITNESS(new Sight.WitnessAnswers(REFUSED, HEARD)),
    WITNESS_AND_NO_NAME(new Sight.WitnessAnswers(NAMELESS, HEARD)),
    NOBODY(new Sight.NobodyAnswers(REFUSED, REFUSED)),
    NO_NAME(new Sight.NobodyAnswers(NAMELESS, NAMELESS)),
    UNDECIDED(new Sight.Undecided("a container"));

    private final Sight sight;

    Seen(Sight sight) {
      this.sight = sight;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ENDPOINT,            connection, runtime, ",
    "ENDPOINT,            silence,    timeout, ",
    "ENDPOINT,            name,       runtime, ",
    "WITNESS,             connection, runtime, ",
    "WITNESS,             silence,    runtime, ",
    "WITNESS,             name,       runtime, ",
    "WITNESS_AND_NO_NAME, connection, runtime, ",
    "WITNESS_AND_NO_NAME, silence,    runtime, ",
    "WITNESS_AND_NO_NAME, name,       canary,  bad-region",
    "NOBODY,              connection, canary,  network",
    "NOBODY,              silence,    canary,  network",
    "NOBODY,              name,       canary,  dns",
    "NO_NAME,             connection, canary,  network",
    "NO_NAME,             silence,    canary,  network",
    "NO_NAME,             name,       canary,  dns",
    "UNDECIDED,           connection, runtime, ",
    "UNDECIDED,           silence,    timeout, ",
    "UNDECIDED,           name,       canary,  dns"
  })
  void whatASecondLookSawDecides(Seen seen, String failure, String attribution, String fault) {
    TurnOutcome judged = failed(failure).seen(seen.sight);

    assertThat(judged.attribution().map(Attribution::id)).contains(attribution);
    assertThat(judged.ownFault().map(OwnFault::id).orElse(null)).isEqualTo(fault);
    assertThat(judged.healthy()).isFalse();
  }

  @Test
  void everyKindOfSightHasRows() {
    Set<Object> seen = new HashSet<>();
    for (Seen each : Seen.values()) {
      seen.add(each.sight.getClass());
    }
    assertThat(seen).isEqualTo(Set.of((Object[]) Sight.class.getPermittedSubclasses()));
  }

  @Test
  void whoeverGotAStatusHasReachedSomebody() {
    assertThat(List.of(answered("Hello", 900), refused(), cutStream(), timedOutAfterText(1, 2)))
        .noneMatch(TurnOutcome::unreached);
  }

  @Test
  void aTurnThatWasNeverSentTellsNothingOfTheWay() {
    assertThat(turn(new Answer.TimedOut("not asked", Exchange.NONE)).unreached()).isFalse();
    assertThat(
            turn(new Answer.Refused(OwnFault.NO_CREDENTIALS, "NoToken", "none", Exchange.NONE))
                .unreached())
        .isFalse();
    assertThat(turn(new Answer.Abandoned(OwnFault.DEADLINE, "late", Exchange.NONE)).unreached())
        .isFalse();
  }

  private static TurnOutcome failed(String how) {
    TurnOutcome turn =
        switch (how) {
          case "connection" -> broken();
          case "silence" -> silent(60_000);
          case "name" -> unknownHost();
          default -> throw new IllegalArgumentException(how);
        };
    assertThat(turn.unreached()).isTrue();
    return turn;
  }
}
