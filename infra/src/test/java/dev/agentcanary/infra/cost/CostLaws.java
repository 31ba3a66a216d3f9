package dev.agentcanary.infra.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What holds of every estimate.
class CostLaws {
  @Property(tries = 60)
  void moreProbesNeverCostLess(
      @ForAll @IntRange(min = 1, max = 40) int probes,
      @ForAll @IntRange(min = 1, max = 12) int places) {
    String run = "run: { concurrency: %d }\n".formatted(places);
    assertNotLess(
        Estimates.of(run + Estimates.probes(probes)),
        Estimates.of(run + Estimates.probes(probes + 1)));
  }

  @Property(tries = 60)
  void moreRunsNeverCostLess(
      @ForAll @IntRange(min = 2, max = 120) int minutes,
      @ForAll @IntRange(min = 1, max = 10) int probes) {
    assertNotLess(every(minutes + 1, probes), every(minutes, probes));
  }

  @Property(tries = 60)
  void aTotalIsTheSumOfItsLines(@ForAll @IntRange(min = 1, max = 40) int probes) {
    CostEstimate estimate = Estimates.of(Estimates.probes(probes));
    BigDecimal sum = BigDecimal.ZERO;
    for (CostLine line : estimate.itself().lines()) {
      sum = sum.add(line.dollars());
    }
    assertThat(estimate.itself().total()).isEqualByComparingTo(sum);
    for (CostLine line : estimate.agent().lines()) {
      sum = sum.add(line.dollars());
    }
    assertThat(estimate.total()).isEqualByComparingTo(sum);
    assertThat(Estimates.lines(estimate))
        .allSatisfy(line -> assertThat(line.dollars().signum()).isNotNegative());
  }

  @Property(tries = 60)
  void stoppingSessionsNeverCostsMoreThanLeavingThem(
      @ForAll @IntRange(min = 1, max = 40) int probes) {
    CostEstimate estimate = Estimates.of(Estimates.probes(probes));
    assertThat(Estimates.line(estimate.agent(), "agent-memory").dollars())
        .isLessThanOrEqualTo(Estimates.line(estimate.leftRunning(), "agent-memory").dollars());
  }

  private static CostEstimate every(int minutes, int probes) {
    return Estimates.of(
        "schedule: rate(%d minutes)\nrun: { deadline: 90s }\n".formatted(minutes)
            + Estimates.probes(probes));
  }

  private static void assertNotLess(CostEstimate cheaper, CostEstimate dearer) {
    assertThat(dearer.total()).isGreaterThanOrEqualTo(cheaper.total());
    assertThat(dearer.itself().total()).isGreaterThanOrEqualTo(cheaper.itself().total());
    assertThat(dearer.agent().total()).isGreaterThanOrEqualTo(cheaper.agent().total());
  }
}
