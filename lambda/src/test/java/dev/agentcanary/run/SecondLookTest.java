package dev.agentcanary.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Sight;
import dev.agentcanary.agent.Vantage;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.Outcomes;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.outcome.Verdict;
import dev.agentcanary.plan.Probe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// When a run looks around, for how long, and what it makes of what it sees; in virtual time.
class SecondLookTest {
  private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Sight.Silence SILENCE = new Sight.Silence(true, "Connection refused");
  private static final Sight THERE = new Sight.EndpointAnswers(new Sight.Heard(403, SECOND));
  private static final Sight NOBODY = new Sight.NobodyAnswers(SILENCE, SILENCE);
  private static final Answer REFUSED_CONNECTION = Outcomes.broken().answer();

  private final VirtualTempo tempo = new VirtualTempo(START);
  private final ScriptedAgent agent = new ScriptedAgent(tempo);
  private final AtomicInteger ids = new AtomicInteger();
  private final List<Duration> looks = new ArrayList<>();
  private Sight sight = THERE;
  private Duration deadline = Duration.ofMinutes(4);

  @Test
  void aHealthyRunDoesNotLookAround() {
    agent.answers("hi", SECOND);

    RunOutcome run = run(Saying.probe("one", "hi"));

    assertThat(looks).isEmpty();
    assertThat(run.sight()).isEmpty();
  }

  @Test
  void norDoesARunWhoseFailuresHaveAStatus() {
    agent.reacts("hi", SECOND, new Answer.Broken("", "HTTP 500", ScriptedAgent.exchange(SECOND)));

    assertThat(run(Saying.probe("one", "hi")).attribution()).contains(Attribution.RUNTIME);
    assertThat(looks).isEmpty();
  }

  @Test
  void aRunLooksOnceHoweverManyProbesAndRoundsReachNobody() {
    agent.reacts("hi", SECOND, REFUSED_CONNECTION);

    RunOutcome run = run(Saying.probe("one", "hi"), Saying.probe("two", "hi"));

    assertThat(looks).containsExactly(Duration.ofSeconds(5));
    assertThat(run.confirmations()).isPositive();
    assertThat(run.verdict()).isEqualTo(Verdict.UNHEALTHY);
    assertThat(run.agentDown()).isTrue();
    assertThat(run.attribution()).contains(Attribution.RUNTIME);
    assertThat(run.turns()).allMatch(turn -> turn.sight().isPresent());
  }

  @Test
  void whoReachesNobodyAtAllIsBlindAndAsksNobodyAgain() {
    sight = NOBODY;
    agent.reacts("hi", SECOND, REFUSED_CONNECTION);

    RunOutcome run = run(Saying.probe("one", "hi"), Saying.probe("two", "hi"));

    assertThat(agent.asked).hasSize(2);
    assertThat(run.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(run.canaryFault()).isTrue();
    assertThat(run.agentDown()).isFalse();
    assertThat(run.answersWrong()).isFalse();
  }

  @Test
  void aNameThatResolvesAfterAllIsNoFaultOfTheCanary() {
    agent.reacts("hi", SECOND, Outcomes.unknownHost().answer()).answers("hi", SECOND);

    RunOutcome run = run(Saying.probe("one", "hi"));

    assertThat(run.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(run.probes().getFirst().first().attribution()).contains(Attribution.RUNTIME);
    assertThat(run.sight()).contains(THERE);
  }

  @Test
  void probesThatReachedTheAgentAreNotTouchedByTheSight() {
    sight = NOBODY;
    agent.reacts("hi", SECOND, REFUSED_CONNECTION).answers("bye", SECOND);

    RunOutcome run = run(Saying.probe("one", "hi"), Saying.probe("two", "bye"));

    assertThat(run.probes().getLast().healthy()).isTrue();
    assertThat(run.probes().getFirst().attribution()).contains(Attribution.CANARY);
  }

  @Test
  void theLookHasWhatTheDeadlineLeavesIncludingTheTimeToStopSessions() {
    deadline = Duration.ofSeconds(4);
    agent.reacts("hi", SECOND, REFUSED_CONNECTION);

    run(Saying.probe("one", "hi"));

    assertThat(looks).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void withLessThanASecondThereIsNoLook() {
    assertThat(SecondLook.from(_ -> THERE, START, START.plusMillis(999)))
        .isEqualTo(new Sight.Undecided("no time was left for a second look"));
    assertThat(SecondLook.from(_ -> THERE, START, START.plusSeconds(1))).isEqualTo(THERE);
  }

  private RunOutcome run(Probe... probes) {
    Vantage vantage =
        time -> {
          looks.add(time);
          return sight;
        };
    return new CanaryRun(
            Saying.plan(probes),
            agent,
            () -> vantage,
            Lookout.NONE,
            this::nextId,
            tempo,
            RunListener.NOBODY)
        .run(new RunRequest("r", START, START.plus(deadline), List.of(probes), List.of()));
  }

  private SessionId nextId() {
    return new SessionId("canary-00000000-0000-0000-0000-%06d".formatted(ids.incrementAndGet()));
  }
}
