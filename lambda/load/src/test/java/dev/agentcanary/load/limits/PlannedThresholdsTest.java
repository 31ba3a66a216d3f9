package dev.agentcanary.load.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.result.Threshold;
import dev.agentcanary.plan.PlanJson;
import dev.agentcanary.plan.PlanReading;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a load test is held to.
class PlannedThresholdsTest {
  private static final String PLAN =
      """
      {"canary": "a", "agent": {"container": "http://localhost"},
       "objectives": {"availability": "99%", "latency-p90": "10s", "first-token": "5s"},
       "probes": [{"probe": "b", "say": "c"}]}
      """;

  @Test
  void aPlanThatSaysNothingOfLoadIsHeldToItsPromisesAndToFewFailures() {
    assertThat(thresholds(PLAN))
        .containsExactly(
            new Threshold.Time(Series.LATENCY, 0.9, Duration.ofSeconds(10)),
            new Threshold.Time(Series.FIRST_TOKEN, 0.9, Duration.ofSeconds(5)),
            new Threshold.Failed(0.05));
  }

  @Test
  void itsOwnThresholdsStandAlone() {
    String load =
        """
        {"load": {"thresholds": {"latency-max": "20s", "first-token-p50": "1s", "failed": "0%",
         "throttled": "2%", "throughput": 3}},
        """;
    assertThat(thresholds(PLAN.replaceFirst("\\{", load)))
        .containsExactly(
            new Threshold.Time(Series.LATENCY, 1, Duration.ofSeconds(20)),
            new Threshold.Time(Series.FIRST_TOKEN, 0.5, Duration.ofSeconds(1)),
            new Threshold.Failed(0),
            new Threshold.Throttled(0.02),
            new Threshold.Throughput(3));
  }

  private static List<Threshold> thresholds(String json) {
    return switch (PlanJson.read("plan.json", json)) {
      case PlanReading.Read read -> PlannedThresholds.of(read.plan());
      case PlanReading.Rejected(var problems) -> throw new AssertionError(problems.toString());
    };
  }
}
