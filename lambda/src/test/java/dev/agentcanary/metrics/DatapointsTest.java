package dev.agentcanary.metrics;

import static dev.agentcanary.outcome.Outcomes.abandoned;
import static dev.agentcanary.outcome.Outcomes.answered;
import static dev.agentcanary.outcome.Outcomes.attempt;
import static dev.agentcanary.outcome.Outcomes.broken;
import static dev.agentcanary.outcome.Outcomes.confirmed;
import static dev.agentcanary.outcome.Outcomes.failedBy;
import static dev.agentcanary.outcome.Outcomes.flaky;
import static dev.agentcanary.outcome.Outcomes.healthy;
import static dev.agentcanary.outcome.Outcomes.probe;
import static dev.agentcanary.outcome.Outcomes.refused;
import static dev.agentcanary.outcome.Outcomes.run;
import static dev.agentcanary.outcome.Outcomes.throttled;
import static dev.agentcanary.outcome.Outcomes.timedOut;
import static dev.agentcanary.outcome.Outcomes.timedOutAfterText;
import static dev.agentcanary.outcome.Outcomes.unconfirmed;
import static dev.agentcanary.outcome.Outcomes.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agentcanary.agent.Stop;
import dev.agentcanary.decision.Decision;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.Footprint;
import dev.agentcanary.outcome.Outcomes;
import dev.agentcanary.outcome.ProbeOutcome.Standing;
import dev.agentcanary.outcome.RunOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatapointsTest {

  @Test
  void aRunInWhichNothingWasDueWritesItsHeartbeatAndZeros() {
    RunOutcome run = run();

    assertThat(Datapoints.all(run))
        .containsExactly(
            new Datapoint(MetricCatalog.RUNS, List.of(1.0)),
            new Datapoint(MetricCatalog.AGENT_DOWN, List.of(0.0)),
            new Datapoint(MetricCatalog.ANSWERS_WRONG, List.of(0.0)),
            new Datapoint(MetricCatalog.CONFIRMATIONS, List.of(0.0)),
            new Datapoint(MetricCatalog.THROTTLED, List.of(0.0)),
            new Datapoint(MetricCatalog.CANARY_FAULT, List.of(0.0)),
            new Datapoint(MetricCatalog.SESSIONS_LEAKED, List.of(0.0)),
            new Datapoint(MetricCatalog.RUN_DURATION, List.of(8_200.0)));
  }

  @Test
  void theVerdictsAreOneWhenRaised() {
    assertThat(values(MetricCatalog.AGENT_DOWN, run(confirmed("a", timedOut(60_000)))))
        .containsExactly(1.0);
    assertThat(
            values(MetricCatalog.ANSWERS_WRONG, run(confirmed("a", wrong("x", "contains", "why")))))
        .containsExactly(1.0);
    assertThat(values(MetricCatalog.CANARY_FAULT, run(confirmed("a", refused()))))
        .containsExactly(1.0);
  }

  @Test
  void firstAttemptsCountEvenIfTheProbeRecovered() {
    RunOutcome run = run(healthy("a"), flaky("b", timedOut(60_000)), healthy("c"));

    assertThat(values(MetricCatalog.FIRST_ATTEMPT_SUCCESS, run)).containsExactly(1.0, 0.0, 1.0);
  }

  @ParameterizedTest
  @EnumSource(Attribution.class)
  void onlyAFirstAttemptThatTheCanarySpoiledSaysNothingOfTheAgent(Attribution fault) {
    RunOutcome run = run(unconfirmed("a", failedBy(fault)));

    assertThat(values(MetricCatalog.FIRST_ATTEMPT_SUCCESS, run))
        .isEqualTo(fault == Attribution.CANARY ? List.of() : List.of(0.0));
  }

  @Test
  void latencyIsColdAndWarmTurnsOfFirstAttempts() {
    RunOutcome run =
        run(
            healthy("a", answered("Hello", 5_000), answered("Again", 1_000)),
            flaky("b", wrong("no", "contains", "why")));

    assertThat(values(MetricCatalog.COLD_START, run)).containsExactly(5_000.0, 2_400.0);
    assertThat(values(MetricCatalog.WARM_TURN, run)).containsExactly(1_000.0);
    assertThat(values(MetricCatalog.LATENCY, run)).containsExactly(5_000.0, 2_400.0, 1_000.0);
  }

  @Test
  void anAgentThatHangsDoesNotLookQuick() {
    RunOutcome run = run(healthy("a", answered("Hello", 1_000)), confirmed("b", timedOut(60_000)));

    assertThat(values(MetricCatalog.LATENCY, run)).containsExactly(1_000.0, 60_000.0);
    assertThat(values(MetricCatalog.FIRST_TOKEN, run)).containsExactly(250.0, 60_000.0);
  }

  @Test
  void aStreamThatHangsHadItsFirstTokenBefore() {
    RunOutcome run = run(confirmed("a", timedOutAfterText(300, 60_000)));

    assertThat(values(MetricCatalog.FIRST_TOKEN, run)).containsExactly(300.0);
    assertThat(values(MetricCatalog.LATENCY, run)).containsExactly(60_000.0);
  }

  @Test
  void aFastErrorIsNotAFastAnswer() {
    RunOutcome run =
        run(
            confirmed("a", broken()),
            confirmed("b", throttled()),
            confirmed("c", Outcomes.empty()),
            confirmed("d", Outcomes.startupFailed()),
            confirmed("e", Outcomes.agentError("E", "m")),
            confirmed("f", refused()),
            confirmed("g", abandoned()));

    assertThat(values(MetricCatalog.LATENCY, run)).isEmpty();
    assertThat(values(MetricCatalog.FIRST_TOKEN, run)).isEmpty();
  }

  @Test
  void everyAttemptBeyondTheFirstIsAConfirmation() {
    RunOutcome run = run(healthy("a"), flaky("b", timedOut(60_000)), confirmed("c", broken()));

    assertThat(values(MetricCatalog.CONFIRMATIONS, run)).containsExactly(1.0 + Outcomes.ROUNDS);
  }

  @Test
  void throttledTurnsAndLeakedSessionsCountInConfirmationsToo() {
    Stop leaked = new Stop.Leaked("HTTP 500");
    RunOutcome run =
        run(
            confirmed("a", throttled()),
            probe(
                "b",
                Standing.RECOVERED,
                attempt(leaked, timedOut(60_000)),
                attempt(leaked, answered("ok", 900))));

    assertThat(values(MetricCatalog.THROTTLED, run)).containsExactly(4.0);
    assertThat(values(MetricCatalog.SESSIONS_LEAKED, run)).containsExactly(2.0);
  }

  @Test
  void aClockThatWasSetBackMakesNoNegativeDuration() {
    RunOutcome back =
        new RunOutcome(
            "c",
            "r",
            Outcomes.START,
            Outcomes.START,
            Outcomes.START.minusSeconds(5),
            new Decision.Healthy(),
            List.of(),
            List.of(),
            Footprint.NONE);

    assertThat(values(MetricCatalog.RUN_DURATION, back)).containsExactly(0.0);
  }

  @Test
  void aDatapointHasFiniteValuesThatAreNotNegative() {
    for (double bad : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new Datapoint(MetricCatalog.LATENCY, List.of(1.0, bad)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Latency cannot be");
    }
    assertThatThrownBy(() -> new Datapoint(MetricCatalog.LATENCY, List.of()))
        .hasMessage("Latency without a value");
  }

  private static List<Double> values(MetricDefinition metric, RunOutcome run) {
    return Datapoints.all(run).stream()
        .filter(point -> point.metric().equals(metric))
        .flatMap(point -> point.values().stream())
        .toList();
  }
}
