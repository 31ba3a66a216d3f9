package dev.agentcanary.infra.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// The estimate of the shipped plan, with a template that has one of everything.
class CostEstimateTest {
  private static final CostEstimate SHIPPED =
      CostEstimator.of(Canaries.shipped(), Estimates.template());

  @Test
  void syntheticsWithTheSameMetricsAndAlarmsCostsClearlyMore() {
    assertThat(SHIPPED.synthetics().total())
        .isGreaterThan(SHIPPED.itself().total().multiply(new BigDecimal("1.5")));
    assertThat(Estimates.line(SHIPPED.synthetics(), "metrics"))
        .isEqualTo(Estimates.line(SHIPPED.itself(), "metrics"));
    assertThat(Estimates.line(SHIPPED.synthetics(), "alarms"))
        .isEqualTo(Estimates.line(SHIPPED.itself(), "alarms"));
  }

  @Test
  void whatIsDeployedWithoutAScheduleRunsNever() {
    String template =
        Estimates.template().replace("AWS::Scheduler::Schedule\"", "AWS::IAM::Role\"");
    CostEstimate estimate = CostEstimator.of(Canaries.shipped(), template);
    assertThat(Estimates.line(estimate.itself(), "lambda-compute").dollars()).isZero();
  }

  @Test
  void aPlanWithoutSecondTurnsHasNoMetricOfThemAndOneInTroubleCostsNothing() {
    assertThat(Estimates.line(Estimates.of(Estimates.probes(1)).itself(), "metrics").quantity())
        .isEqualTo("11");
    assertThat(Estimates.line(SHIPPED.itself(), "metrics").quantity()).isEqualTo("12");
  }

  @Test
  void aSharedStackCostsItsDashboardOnly() {
    CostEstimate shared =
        CostEstimator.shared(
            "canaries",
            "eu-west-1",
            "{\"Resources\":{\"D\":{\"Type\":\"AWS::CloudWatch::Dashboard\"}}}");
    assertThat(shared.total()).isEqualByComparingTo("3.00");
    assertThat(shared.itselfWithoutDashboard()).isEqualByComparingTo("0");
    assertThat(CostJson.write(shared)).contains("\"canary\":null", "\"month\":null");
  }
}
