package dev.agentcanary.infra.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agentcanary.plan.Schedule;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How often schedules come true in a month of 730 hours.
class CadenceTest {
  @Test
  void aRateDividesTheMonth() {
    Schedule rate = new Schedule.Rate("rate(5 minutes)", Duration.ofMinutes(5));
    assertThat(Cadence.runsAMonth(rate)).isEqualTo(8_760);
  }

  /// Days are those of four years with one leap day: 1,461 days, 1,043 of them working days.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cron(0/5 * * * ? *)            | 8766",
        "cron(0/10 8-18 ? * MON-FRI *)  | 1434.125",
        "cron(0 2 * * ? *)              | 30.4375",
        "cron(0 2 * * ? 2026)           | 30.4375",
        "cron(0,30 9 1,15 * ? *)        | 4",
        "cron(0 9 L * ? *)              | 1",
        "cron(0 9 29 FEB ? *)           | 0.020833",
        "cron(0 9 ? * MON#1 *)          | 1",
        "cron(0 9 ? * 6L *)             | 1",
        "cron(0 9 15W * ? *)            | 1",
        "cron(0 9 ? jan-mar tue *)      | 1.0625",
      })
  void aCronExpressionCountsItsDaysAndItsTimes(String expression, double runs) {
    assertThat(Cadence.runsAMonth(new Schedule.Cron(expression.strip(), ZoneId.of("UTC"))))
        .isCloseTo(runs, within(0.001));
  }
}
