package dev.agentcanary.infra.alarm.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BinomialTest {
  @Test
  void tenCoinsShowMoreThanNineHeadsInOneOfAThousandTwentyFourThrows() {
    assertThat(new Binomial(10, 0.5).exceededWith(1 / 1024.0 + 1e-12)).isEqualTo(9);
    assertThat(new Binomial(10, 0.5).exceededWith(1 / 1024.0 - 1e-6)).isEqualTo(10);
  }

  @Test
  void whatNeverFailsIsExceededByNone() {
    assertThat(new Binomial(100, 0).exceededWith(0.01)).isZero();
    assertThat(new Binomial(100, 1).exceededWith(0.01)).isEqualTo(100);
  }

  @Test
  void manyTriesDoNotUnderflow() {
    assertThat(new Binomial(100_000, 0.02).exceededWith(0.01)).isBetween(2090, 2115);
  }

  @Property(tries = 100)
  void theNumberIsTheLeastByExactArithmetic(
      @ForAll @IntRange(min = 1, max = 120) int tries,
      @ForAll @IntRange(min = 1, max = 99) int percent) {
    int failures = new Binomial(tries, percent / 100.0).exceededWith(0.01);

    assertThat(atMost(tries, percent, failures)).isGreaterThanOrEqualTo(0.99 - 1e-9);
    if (failures > 0) {
      assertThat(atMost(tries, percent, failures - 1)).isLessThan(0.99 + 1e-9);
    }
  }

  private static double atMost(int tries, int percent, int failures) {
    BigDecimal rate = BigDecimal.valueOf(percent, 2);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal ways = BigDecimal.ONE;
    for (int k = 0; k <= failures; k++) {
      sum =
          sum.add(
              ways.multiply(rate.pow(k)).multiply(BigDecimal.ONE.subtract(rate).pow(tries - k)));
      ways =
          ways.multiply(BigDecimal.valueOf(tries - k))
              .divide(BigDecimal.valueOf(k + 1), MathContext.DECIMAL128);
    }
    return sum.doubleValue();
  }
}
