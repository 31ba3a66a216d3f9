package dev.agentcanary.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Sight;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.Vantage;
import dev.agentcanary.decision.Decision;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.ProbeOutcome.Standing;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.outcome.Verdict;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Probe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A run in virtual time: seconds cost nothing, and every figure is exact.
class CanaryRunTest {
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Answer BROKEN =
      new Answer.Broken("", "HTTP 500", ScriptedAgent.exchange(SECOND));

  private static final Vantage NOTHING_TO_SEE = _ -> new Sight.Undecided("not looked");

  private final VirtualTempo tempo = new VirtualTempo(START);
  private final ScriptedAgent agent = new ScriptedAgent(tempo);
  private final AtomicInteger ids = new AtomicInteger();
  private Duration deadline = Duration.ofMinutes(4);

  @Test
  void probesThatAnswerMakeAHealthyRunWithoutFurtherQuestions() {
    agent.answers("hi", SECOND).answers("bye", SECOND);

    RunOutcome outcome = run(Saying.probe("one", "hi"), Saying.probe("two", "bye"));

    assertThat(outcome.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(outcome.passRate()).isEqualTo(1.0);
    assertThat(agent.asked).hasSize(2);
  }

  @Test
  void eachProbeHasASessionOfItsOwnAndItsTurnsShareIt() {
    agent.answers("hi", SECOND).answers("bye", SECOND);

    run(Saying.probe("one", "hi", "bye"), Saying.probe("two", "hi"));

    assertThat(agent.asked.stream().map(ask -> ask.session().value().endsWith("1")).toList())
        .containsExactly(true, true, false);
  }

  @Test
  void aRunTakesAsLongAsItsLongestProbeWhenConcurrencyAllows() {
    agent.answers("short", SECOND).answers("long", Duration.ofSeconds(9));

    RunOutcome outcome =
        run(
            Saying.probe("a", "short"),
            Saying.probe("b", "long"),
            Saying.probe("c", "short"),
            Saying.probe("d", "short"));

    assertThat(outcome.duration()).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void aFailureThatDoesNotRepeatIsAFlakeAndStaysVisibleInTheFirstAttempt() {
    agent.reacts("hi", SECOND, BROKEN).answers("hi", SECOND);

    RunOutcome outcome = run(Saying.probe("one", "hi"));

    ProbeOutcome probe = outcome.probes().getFirst();
    assertThat(outcome.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(probe.standing()).isEqualTo(Standing.RECOVERED);
    assertThat(probe.first().healthy()).isFalse();
    assertThat(probe.attempts()).hasSize(2);
  }

  @Test
  void aFailureInEveryRoundIsConfirmedAndOnlyFailedProbesAreAskedAgain() {
    agent.reacts("bad", SECOND, BROKEN).answers("good", SECOND);

    RunOutcome outcome = run(Saying.probe("one", "bad"), Saying.probe("two", "good"));

    assertThat(outcome.verdict()).isEqualTo(Verdict.UNHEALTHY);
    assertThat(outcome.attribution()).contains(Attribution.RUNTIME);
    assertThat(outcome.probes().getFirst().attempts())
        .extracting(Attempt::round)
        .containsExactly(0, 1);
    assertThat(outcome.probes().getLast().attempts()).hasSize(1);
    assertThat(outcome.decision()).isEqualTo(new Decision.Wrong(List.of(0)));
    assertThat(outcome.answersWrong()).isTrue();
  }

  @Test
  void anOutageAsksNoMoreProbesAgainThanGoSideBySide() {
    agent.reacts("hi", SECOND, BROKEN);

    RunOutcome outcome =
        run(
            Stream.of("a", "b", "c", "d", "e", "f")
                .map(name -> Saying.probe(name, "hi"))
                .toArray(Probe[]::new));

    assertThat(outcome.decision()).isEqualTo(new Decision.Down());
    assertThat(outcome.agentDown()).isTrue();
    assertThat(outcome.confirmations()).isEqualTo(2 * Saying.SETTINGS.concurrency());
    assertThat(outcome.probes())
        .extracting(ProbeOutcome::standing)
        .containsOnly(Standing.CONFIRMED);
  }

  @Test
  void aLoneProbeThatFailsIsAskedBesideOthersThatWereNotDue() {
    agent.reacts("due", SECOND, BROKEN).reacts("other", SECOND, BROKEN);

    RunOutcome outcome =
        run(List.of(Saying.probe("a", "due")), List.of(Saying.probe("b", "other")));

    assertThat(outcome.agentDown()).isTrue();
    assertThat(outcome.probes()).hasSize(1);
    assertThat(outcome.witnesses()).hasSize(1);
    assertThat(outcome.witnesses().getFirst().attempts())
        .extracting(Attempt::round)
        .containsExactly(1, 2);
  }

  @Test
  void aLoneProbeThatFailsBesideHealthyOthersIsNotAnOutage() {
    agent.reacts("due", SECOND, BROKEN).answers("other", SECOND);

    RunOutcome outcome =
        run(List.of(Saying.probe("a", "due")), List.of(Saying.probe("b", "other")));

    assertThat(outcome.agentDown()).isFalse();
    assertThat(outcome.witnesses().getFirst().standing()).isEqualTo(Standing.HEALTHY);
  }

  @Test
  void roundsStartAtLeastTheSpacingApart() {
    agent.reacts("bad", SECOND, BROKEN);

    RunOutcome outcome = run(Saying.probe("one", "bad"));

    assertThat(outcome.probes().getFirst().attempts())
        .extracting(attempt -> Duration.between(START, attempt.startedAt()).toSeconds())
        .containsExactly(0L, 20L, 40L);
  }

  @Test
  void aTurnThatFailsEndsTheConversation() {
    agent.reacts("first", SECOND, BROKEN).answers("second", SECOND);

    RunOutcome outcome = run(Saying.probe("one", "first", "second"));

    assertThat(agent.asked).extracting(Ask::prompt).containsOnly("first");
    assertThat(outcome.probes().getFirst().first().turns()).hasSize(1);
  }

  @Test
  void aHangingAgentIsATimeoutAtTheTurnsLimitAndConfirmedInTime() {
    agent.hangs("hi");

    RunOutcome outcome = run(Saying.probe("one", "hi"));

    assertThat(outcome.probes().getFirst().attribution()).contains(Attribution.TIMEOUT);
    assertThat(outcome.verdict()).isEqualTo(Verdict.UNHEALTHY);
    assertThat(outcome.agentDown()).isTrue();
    assertThat(outcome.duration()).isEqualTo(Duration.ofSeconds(50));
  }

  @Test
  void theProbesLimitHoldsOverAllItsTurns() {
    agent.answers("slow", Duration.ofSeconds(9));

    RunOutcome outcome = run(Saying.probe("one", "slow", "slow"));

    assertThat(agent.asked.get(1).timeout()).isEqualTo(Duration.ofSeconds(6));
    assertThat(outcome.probes().getFirst().attribution()).contains(Attribution.TIMEOUT);
  }

  @Test
  void whatIsUnfinishedAtTheRunsDeadlineIsTheCanarysAndStillCounted() {
    deadline = Duration.ofSeconds(7);
    agent.hangs("hi");

    RunOutcome outcome =
        run(
            Stream.of("a", "b", "c", "d", "e")
                .map(n -> Saying.probe(n, "hi"))
                .toArray(Probe[]::new));

    assertThat(outcome.probes()).hasSize(5);
    assertThat(outcome.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(outcome.canaryFault()).isTrue();
    assertThat(outcome.probes().getLast().first().turns().getFirst().answer())
        .isEqualTo(
            new Answer.Abandoned(
                OwnFault.DEADLINE, "not asked: the run's deadline had passed", Exchange.NONE));
    assertThat(outcome.endedAt()).isBeforeOrEqualTo(START.plus(deadline));
  }

  @Test
  void aConfirmationThatTheDeadlineCutsShortIsInconclusive() {
    deadline = Duration.ofSeconds(30);
    agent.reacts("hi", SECOND, BROKEN);

    RunOutcome outcome = run(Saying.probe("one", "hi"));

    assertThat(outcome.probes().getFirst().standing()).isEqualTo(Standing.UNCONFIRMED);
    assertThat(outcome.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(outcome.canaryFault()).isFalse();
  }

  @Test
  void aHangThatTheDeadlineKeepsFromBeingConfirmedIsStillTheAgentsNotTheCanarys() {
    deadline = Duration.ofSeconds(25);
    agent.hangs("hi");

    RunOutcome outcome = run(Saying.probe("one", "hi"));

    assertThat(outcome.probes().getFirst().attribution()).contains(Attribution.TIMEOUT);
    assertThat(outcome.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(outcome.canaryFault()).isFalse();
  }

  @Test
  void theCanarysOwnFaultIsNotAskedAgain() {
    agent.reacts(
        "hi",
        SECOND,
        new Answer.Refused(
            OwnFault.DENIED, "AccessDeniedException", "denied", ScriptedAgent.exchange(SECOND)));

    RunOutcome outcome = run(Saying.probe("one", "hi"));

    assertThat(agent.asked).hasSize(1);
    assertThat(outcome.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(outcome.attribution()).contains(Attribution.CANARY);
  }

  @Test
  void everySessionThatWasAskedIsStoppedWhateverCameOfIt() {
    agent.hangs("hang").reacts("bad", SECOND, BROKEN).answers("good", SECOND);

    run(Saying.probe("a", "hang"), Saying.probe("b", "bad"), Saying.probe("c", "good"));

    assertThat(agent.stopped)
        .containsExactlyInAnyOrderElementsOf(agent.asked.stream().map(Ask::session).toList());
  }

  @Test
  void aSessionThatCouldNotBeStoppedIsInTheOutcome() {
    agent.answers("hi", SECOND);
    agent.stopResult = new Stop.Leaked("HTTP 500");

    RunOutcome outcome = run(Saying.probe("one", "hi"));

    assertThat(outcome.attempts())
        .extracting(Attempt::stop)
        .containsExactly(new Stop.Leaked("HTTP 500"));
    assertThat(outcome.verdict()).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void anAgentPortThatThrowsDoesNotLoseTheRun() {
    RunOutcome outcome = run(Saying.probe("one", "nothing is scripted for this"));

    assertThat(outcome.canaryFault()).isTrue();
    assertThat(outcome.probes()).hasSize(1);
  }

  @Test
  void aRunWithoutProbesIsHealthyAndEmpty() {
    RunOutcome outcome = run();

    assertThat(outcome.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(outcome.probes()).isEmpty();
  }

  private RunOutcome run(Probe... probes) {
    return run(List.of(probes), List.of());
  }

  private RunOutcome run(List<Probe> due, List<Probe> others) {
    List<Probe> probes = Stream.concat(due.stream(), others.stream()).toList();
    CanaryPlan plan =
        Saying.plan(
            probes.isEmpty() ? new Probe[] {Saying.probe("x", "x")} : probes.toArray(Probe[]::new));
    return new CanaryRun(plan, agent, () -> NOTHING_TO_SEE, this::nextId, tempo, RunListener.NOBODY)
        .run(new RunRequest("run-1", START, START.plus(deadline), due, others));
  }

  private SessionId nextId() {
    return new SessionId("canary-00000000-0000-0000-0000-%06d".formatted(ids.incrementAndGet()));
  }
}
