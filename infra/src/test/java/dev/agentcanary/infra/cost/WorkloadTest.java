package dev.agentcanary.infra.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agentcanary.infra.Canaries;
import org.junit.jupiter.api.Test;

/// What a plan makes of a month.
class WorkloadTest {
  private static final String SURE = "confirm: { flake-rate: 0%, rounds: 0 }\n";

  @Test
  void aRunWithoutFlakesIsItsConversationsAndASecond() {
    Workload work = work(SURE + "run: { concurrency: 2 }\n" + Estimates.probes(3));
    assertThat(work.runs()).isEqualTo(8_760);
    assertThat(work.sessions()).isEqualTo(3 * 8_760);
    assertThat(work.turns()).isEqualTo(3 * 8_760);
    assertThat(work.sessionSeconds()).isEqualTo(3 * 8_760 * 5);
    assertThat(work.runSeconds()).isEqualTo(1 + 2 * 5);
  }

  @Test
  void flakesAreAskedAgainAndMakeRunsLonger() {
    Workload work = work("confirm: { flake-rate: 10%, rounds: 2 }\n" + Estimates.probes(1));
    assertThat(work.sessions()).isCloseTo(8_760 * 1.11, within(0.001));
    // In one run of ten: 15 s until the first round begins, then 5 s.
    assertThat(work.runSeconds()).isCloseTo(1 + 5 + 0.1 * 20, within(1e-9));
  }

  @Test
  void aRareProbeAndARotatingOneCountByTheirShare() {
    Workload hourly =
        work(SURE + "probes: [{ probe: a, say: A, every: 1h }, { probe: b, say: B }]\n");
    assertThat(hourly.turns()).isCloseTo(8_760 + 730, within(0.001));
    assertThat(hourly.probesARun()).isCloseTo(1 + 1 / 12.0, within(1e-9));
    Workload rotating = work(SURE + "run: { each-run: 1 }\n" + Estimates.probes(4));
    assertThat(rotating.turns()).isCloseTo(8_760, within(0.001));
    assertThat(rotating.runSeconds()).isEqualTo(6);
  }

  @Test
  void noTurnIsReckonedBeyondItsTimeout() {
    Workload work =
        work(SURE + "run: { turn-timeout: 2s }\nestimate: { turn: 1h }\n" + Estimates.probes(1));
    assertThat(work.runSeconds()).isEqualTo(3);
  }

  @Test
  void theShippedPlanAsksTwentyOnePromptsARun() {
    Workload work = Workload.of(Canaries.shipped().plan());
    assertThat(work.probesARun()).isEqualTo(19);
    assertThat(work.turns() / work.runs()).isCloseTo(21 * 1.020408, within(0.001));
    // Ten places: 5 s, then the other nine, of which two have two turns.
    assertThat(RunLength.seconds(Canaries.shipped().plan())).isEqualTo(15);
  }

  private static Workload work(String lines) {
    return Workload.of(Estimates.canary(lines).plan());
  }
}
