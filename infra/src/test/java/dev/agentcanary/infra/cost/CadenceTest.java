package dev.agentcanary.infra.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

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

  /// A month has 30.4167 days, 29 February comes 7 times in 28 years.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cron(0/5 * * * ? *)            | 8760",
        "cron(0/10 8-18 ? * MON-FRI *)  | 1434",
        "cron(0 2 * * ? *)              | 30.42",
        "cron(0 2 * * ? 2026)           | 30.42",
        "cron(0,30 9 1,15 * ? *)        | 4",
        "cron(0 9 L * ? * )             | 1",
        "cron(0 9 29 FEB ? *)           | 0.02082",
        "cron(0 9 ? * MON#1 *)          | 1",
        "cron(0 9 ? * 6L *)             | 1",
        "cron(0 9 15W * ? *)            | 1",
        "cron(0 9 ? jan-mar tue *)      | 1.0737",
      })
  void aCronExpressionCountsItsDaysAndItsTimes(String expression, double runs) {
    assertThat(Cadence.runsAMonth(new Schedule.Cron(expression.strip(), ZoneId.of("UTC"))))
        .isCloseTo(runs, withinPercentage(0.2));
  }
}
