package dev.agentcanary.sim.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agentcanary.sim.time.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The promises of the verdict, in few years and few faults; `canary verdict` does more of them.
/// Seeded, so that a figure that is met here is met always.
class SimulationTest {
  private static final Simulation SIMULATION =
      new Simulation(ReferencePlans.PROBES, 0.02, new Seed(1));
  private static final Design ALL = new SequentialDesign("all", ReferencePlans.all());
  private static final Design SENTINEL = new SequentialDesign("one", ReferencePlans.sentinel());

  @ParameterizedTest
  @CsvSource({"1, 4.5", "0.5, 6", "0.2, 15"})
  void anOutageIsPagedInTime(double rate, double minutes) {
    Fault fault = Fault.ofAll("outage", rate);

    assertThat(SIMULATION.minutesToPage(ALL, fault, 1_000).orElseThrow())
        .isLessThanOrEqualTo(minutes);
  }

  @Test
  void anOutageThatHangsAddsItsTurnTimeout() {
    assertThat(SIMULATION.minutesToPage(ALL, Fault.hang("hang", 30), 1_000).orElseThrow())
        .isLessThanOrEqualTo(4.5 + 0.5);
  }

  @Test
  void oneProbeThatIsBrokenIsPagedInTime() {
    assertThat(SIMULATION.minutesToPage(ALL, Fault.ofOneProbe("probe"), 1_000).orElseThrow())
        .isLessThanOrEqualTo(7);
  }

  @Test
  void aHealthyAgentHardlyEverPages() {
    assertThat(SIMULATION.healthy(ALL, false, 5).falsePages()).isLessThanOrEqualTo(1);
    assertThat(SIMULATION.healthy(ALL, true, 5).falsePages()).isLessThanOrEqualTo(2);
  }

  @Test
  void aSentinelEveryMinuteFindsAnOutageWithinTwoMinutesAtAThirdOfTheAttempts() {
    assertThat(SIMULATION.minutesToPage(SENTINEL, Fault.ofAll("outage", 1), 1_000).orElseThrow())
        .isLessThanOrEqualTo(2);
    assertThat(SIMULATION.healthy(SENTINEL, true, 1).asksPerHour())
        .isLessThanOrEqualTo(SIMULATION.healthy(ALL, true, 1).asksPerHour() / 3);
  }

  @Test
  void aHealthyRunCostsLittleMoreThanOneAttemptForEachProbe() {
    assertThat(SIMULATION.healthy(ALL, false, 1).asksPerHour()).isBetween(204.0, 204 * 1.05);
  }

  /// Known by calculation: three runs in a row of which each fails with 29 %.
  @Test
  void theUsualDesignsCostWhatTheoryGives() {
    double fails = 1 - Math.pow(0.98, 17);
    double perYear = 105_192 * Math.pow(fails, 3) * (1 - fails);
    Design anyFails = new UsualDesign("any", 300, 17, 10, UsualDesign.count(1, 3));

    assertThat(SIMULATION.healthy(anyFails, false, 5).falsePages())
        .isCloseTo(perYear, within(perYear * 0.05));
  }

  @Test
  void aCountNeverSeesOneBrokenProbe() {
    Design count = new UsualDesign("count", 300, 17, 10, UsualDesign.count(5, 1));

    assertThat(SIMULATION.minutesToPage(count, Fault.ofOneProbe("probe"), 100)).isEmpty();
  }
}
