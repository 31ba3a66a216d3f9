package dev.agentcanary.sim.agent.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.sim.agent.coach.CoachCompanion;
import dev.agentcanary.sim.agent.coach.Said;
import dev.agentcanary.sim.time.VirtualTempo;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualAgentTest {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final SessionId SESSION = new SessionId("canary-" + "0".repeat(36));

  private final VirtualTempo tempo = new VirtualTempo(START);
  private AgentCondition condition = AgentCondition.HEALTHY;
  private Duration latency = Duration.ofSeconds(4);
  private final VirtualAgent agent =
      new VirtualAgent(
          tempo,
          new CoachCompanion(),
          new Manner((_, _) -> latency, 0.3),
          _ -> condition,
          new SplittableRandom(1));

  @Test
  void example() {
    Answer answer = ask("Hello");

    assertThat(answer).isInstanceOf(Answer.Answered.class);
    assertThat(answer.exchange().timings().total()).isEqualTo(Duration.ofSeconds(4));
    assertThat(answer.exchange().timings().toFirstToken()).contains(Duration.ofMillis(1200));
    assertThat(tempo.now()).isEqualTo(START.plusSeconds(4));
  }

  @Test
  void aSessionRemembersAndAStoppedOneForgets() {
    ask("My name is Rosalind.");

    assertThat(text(ask("What is my name?"))).contains("Rosalind");
    assertThat(agent.stop(SESSION, TIMEOUT)).isEqualTo(new Stop.Stopped());
    assertThat(text(ask("What is my name?"))).doesNotContain("Rosalind");
  }

  /// The same faults over real HTTP: `FaultMatrixTest`.
  @ParameterizedTest
  @CsvSource({
    "SERVER_ERROR, Broken, runtime",
    "CONTAINER_ERROR, AgentError, agent",
    "STARTUP, StartupFailed, startup",
    "THROTTLED, Throttled, throttled",
    "REFUSED, Refused, canary",
    "EMPTY, Empty, empty",
    "ERROR_EVENT, AgentError, agent",
    "CUT_STREAM, Broken, runtime",
  })
  void aCannedReplyIsTheAnswerItIsOverTheWire(CannedReply reply, String kind, String attribution) {
    condition = new AgentCondition.Replying(reply);

    Answer answer = ask("Hello");

    assertThat(answer.getClass().getSimpleName()).as("%s", answer).isEqualTo(kind);
    assertThat(Attribution.of(answer).map(Attribution::id)).contains(attribution);
    assertThat(answer.exchange().timings().total()).isPositive().isLessThan(latency);
  }

  @Test
  void aStartupFailureHitsTheFirstTurnOfASessionOnly() {
    ask("Hello");
    condition = new AgentCondition.Replying(CannedReply.STARTUP);

    assertThat(ask("Hello again")).isInstanceOf(Answer.Answered.class);
  }

  @Test
  void anAnswerThatTakesTheWholeTimeoutIsInTimeAndALongerOneIsNot() {
    latency = TIMEOUT;
    assertThat(ask("Hello")).isInstanceOf(Answer.Answered.class);

    latency = TIMEOUT.plusNanos(1);
    assertThat(ask("Hello")).isInstanceOf(Answer.TimedOut.class);
    assertThat(tempo.now()).isEqualTo(START.plus(TIMEOUT).plus(TIMEOUT));
  }

  @Test
  void anAgentThatHangsTakesTheWholeTimeout() {
    condition = new AgentCondition.Hanging();

    assertThat(ask("Hello").exchange().timings().total()).isEqualTo(TIMEOUT);
    assertThat(tempo.now()).isEqualTo(START.plus(TIMEOUT));
  }

  @Test
  void aStreamThatBreaksAfterTheTimeoutIsATimeout() {
    latency = Duration.ofMinutes(5);
    condition = new AgentCondition.Replying(CannedReply.ERROR_EVENT);

    assertThat(ask("Hello")).isInstanceOf(Answer.TimedOut.class);
    assertThat(tempo.now()).isEqualTo(START.plus(TIMEOUT));
  }

  @Test
  void aSlowAgentIsSlowerByTheFactorAndASlowingOneFromHourToHour() {
    condition = new AgentCondition.Slow(2.5);
    assertThat(ask("Hello").exchange().timings().total()).isEqualTo(Duration.ofSeconds(10));

    condition = new AgentCondition.Slowing(tempo.now().minus(Duration.ofHours(2)), 0.5);
    assertThat(ask("Hello").exchange().timings().total()).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void aFlakyAgentFailsAtTheRate() {
    condition = new AgentCondition.Flaky(0.2, new AgentCondition.Replying(CannedReply.EMPTY));
    int failed = 0;
    for (int turn = 0; turn < 2_000; turn++) {
      failed += ask("Hello") instanceof Answer.Answered ? 0 : 1;
    }

    assertThat(failed).isBetween(330, 470);
  }

  @Test
  void onlyTheTurnsMeantGoWrong() {
    condition =
        new AgentCondition.Among(
            Set.of("Hello"),
            new AgentCondition.Saying((memory, _, _) -> new Said("Good bye.", memory)));

    assertThat(text(ask("Hello"))).isEqualTo("Good bye.");
    assertThat(text(ask("Hi"))).isNotEqualTo("Good bye.");
  }

  @Test
  void aSessionThatIsKeptLeaks() {
    condition = new AgentCondition.KeepingSessions();

    assertThat(ask("Hello")).isInstanceOf(Answer.Answered.class);
    assertThat(agent.stop(SESSION, TIMEOUT)).isInstanceOf(Stop.Leaked.class);
  }

  private Answer ask(String prompt) {
    return agent.ask(new Ask(SESSION, prompt, TIMEOUT));
  }

  private static String text(Answer answer) {
    return ((Answer.Answered) answer).reply().text();
  }
}
