package dev.agentcanary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.plan.LoadThreshold.Failed;
import dev.agentcanary.plan.LoadThreshold.Part;
import dev.agentcanary.plan.LoadThreshold.Throttled;
import dev.agentcanary.plan.LoadThreshold.Throughput;
import dev.agentcanary.plan.LoadThreshold.Time;
import dev.agentcanary.plan.yaml.Plans;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a file says of its load tests, and what stands where it says nothing.
class LoadReaderTest {
  private static final String MINIMAL = Plans.text(Plans.VALID.resolve("minimal.yaml"));

  @Test
  void everyKeyReachesThePlan() {
    CanaryPlan plan =
        Plans.right(Plans.read(Plans.VALID.resolve("everything-on-a-runtime.yaml"))).plan();
    LoadSettings load = plan.load().orElseThrow();
    assertThat(load.allowed()).isTrue();
    assertThat(load.askAbove()).isEqualTo(new BigDecimal("12.50"));
    assertThat(load.newSessionsPerSecond()).isEqualTo(10);
    assertThat(load.turnsPerSecond()).isEqualTo(50.5);
    assertThat(load.stop()).isEqualTo(new LoadSettings.Stop(0.4, 0.1, Duration.ofMinutes(1), 50));
    assertThat(plan.probes()).map(load::weight).containsExactly(3, 0, 1);
  }

  @Test
  void thresholdsComeInTheOrderOfTheReference() {
    LoadSettings load =
        Plans.right(Plans.read(Plans.VALID.resolve("everything-on-a-runtime.yaml")))
            .plan()
            .load()
            .orElseThrow();
    assertThat(load.thresholds())
        .containsExactly(
            time(Part.WHOLE, 0.5, 6),
            time(Part.WHOLE, 0.9, 10),
            time(Part.WHOLE, 0.95, 12),
            time(Part.WHOLE, 0.99, 30),
            time(Part.WHOLE, 1, 60),
            time(Part.FIRST_TOKEN, 0.5, 1),
            time(Part.FIRST_TOKEN, 0.9, 3),
            time(Part.FIRST_TOKEN, 0.95, 5),
            time(Part.FIRST_TOKEN, 0.99, 5),
            time(Part.FIRST_TOKEN, 1, 20),
            new Failed(0.01),
            new Throttled(0),
            new Throughput(2.5));
  }

  @Test
  void theWordAllowedAloneAllowsAndLeavesTheRestAtItsDefaults() {
    LoadSettings word = load("load: allowed\n");
    assertThat(word.allowed()).isTrue();
    assertThat(word).isEqualTo(load("load: { allowed: true }\n"));
  }

  @Test
  void nothingIsAllowedUnlessTheFileSaysSo() {
    assertThat(load("load: { ask-above: 5 }\n")).isEqualTo(LoadSettings.DEFAULT);
    assertThat(LoadSettings.DEFAULT.allowed()).isFalse();
    assertThat(LoadSettings.DEFAULT.weights()).isEqualTo(Map.of());
    assertThat(LoadSettings.DEFAULT.thresholds()).isEqualTo(List.of());
    assertThat(Plans.right(Plans.read(MINIMAL)).plan().load()).isEmpty();
  }

  private static LoadSettings load(String section) {
    return Plans.right(Plans.read(MINIMAL + section)).plan().load().orElseThrow();
  }

  private static Time time(Part part, double share, int seconds) {
    return new Time(part, share, Duration.ofSeconds(seconds));
  }
}
