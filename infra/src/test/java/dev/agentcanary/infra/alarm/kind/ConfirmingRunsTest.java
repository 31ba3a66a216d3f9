package dev.agentcanary.infra.alarm.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ConfirmingRunsTest {
  private static final ConfirmingRuns SHIPPED = new ConfirmingRuns(19, 0.02, 1);

  @Test
  void aThirdOfHealthyRunsOfTheShippedPlanAskAgain() {
    assertThat(SHIPPED.healthy()).isCloseTo(0.319, within(0.001));
  }

  @Test
  void drawnRunsAskAgainAsOftenAsReckoned() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    int asked = 0;
    for (int run = 0; run < 100_000; run++) {
      boolean fails = random.nextDouble() < 1 / 3.0;
      for (int probe = 1; probe < 19; probe++) {
        fails |= random.nextDouble() < 0.02;
      }
      asked += fails ? 1 : 0;
    }

    assertThat(asked / 100_000.0).isCloseTo(SHIPPED.withOne(1 / 3.0), within(0.01));
  }

  /// The threshold of the shipped plan, by exact arithmetic: of 290 runs.
  @Test
  void oneInTenYearsIsTheMostThatTheLooksOfAYearAddUpTo() {
    int threshold = new Binomial(290, SHIPPED.healthy()).exceededWith(0.1 / 525_960) + 1;

    double looks = 525_960;
    assertThat(looks * atLeast(threshold)).isLessThanOrEqualTo(0.1);
    assertThat(looks * atLeast(threshold - 1)).isGreaterThan(0.1);
  }

  @Test
  void theShippedPlanSeesAProbeThatIsAskedAgainInAThirdOfItsRuns() {
    int threshold = new Binomial(290, SHIPPED.healthy()).exceededWith(0.1 / 525_960) + 1;

    assertThat(ConfirmingAlarm.leastSeen(SHIPPED, 286, threshold)).hasValue(31);
  }

  @Property(tries = 200)
  void aProbeThatFlakesAsUsualIsNoNews(
      @ForAll @IntRange(min = 1, max = 100) int probes,
      @ForAll @Scale(4) @DoubleRange(min = 0.0001, max = 0.4) double flakes) {
    ConfirmingRuns runs = new ConfirmingRuns(probes, flakes, 1);

    assertThat(runs.withOne(flakes)).isCloseTo(runs.healthy(), within(1e-9));
    assertThat(runs.withOne(1)).isCloseTo(1, within(1e-9));
  }

  private static double atLeast(int threshold) {
    BigDecimal rate = BigDecimal.valueOf(SHIPPED.healthy());
    BigDecimal odds = rate.divide(BigDecimal.ONE.subtract(rate), MathContext.DECIMAL128);
    BigDecimal chance = BigDecimal.ONE.subtract(rate).pow(290, MathContext.DECIMAL128);
    BigDecimal sum = BigDecimal.ZERO;
    for (int runs = 0; runs <= 290; runs++) {
      sum = runs < threshold ? sum : sum.add(chance);
      chance =
          chance
              .multiply(odds, MathContext.DECIMAL128)
              .multiply(BigDecimal.valueOf(290L - runs))
              .divide(BigDecimal.valueOf(runs + 1L), MathContext.DECIMAL128);
    }
    return sum.doubleValue();
  }
}
