package dev.agentcanary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.plan.yaml.Plans;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a file says of its deployment, and what a deployment without it has.
class DeploymentReaderTest {
  private static final String MINIMAL = Plans.text(Plans.VALID.resolve("minimal.yaml"));

  @Test
  void everyKeyReachesThePlan() {
    Deployment deployment =
        Plans.right(Plans.read(Plans.VALID.resolve("everything-on-a-runtime.yaml")))
            .plan()
            .deployment();
    assertThat(deployment.function()).isEqualTo(new FunctionSettings(1024, 90));
    assertThat(deployment.maintenance())
        .containsExactly(
            new MaintenanceWindow(
                "backup", "cron(30 2 * * SUN)", Duration.ofHours(2), ZoneId.of("Europe/Dublin")),
            new MaintenanceWindow(
                "quarter",
                "cron(0,30 1-3 1 JAN,APR-JUN,10 MON-FRI)",
                Duration.ofMinutes(90),
                ZoneId.of("UTC")),
            new MaintenanceWindow(
                "move", "at(2026-12-01T02:00)", Duration.ofDays(15), ZoneId.of("UTC")));
    assertThat(deployment.budget()).contains(new BigDecimal("100.50"));
    assertThat(deployment.estimate())
        .isEqualTo(
            new Estimate(
                Duration.ofSeconds(8),
                4_000,
                400,
                new BigDecimal("3.00"),
                BigDecimal.valueOf(15),
                Duration.ofSeconds(2),
                1L << 30));
    assertThat(deployment.tags())
        .containsExactly(
            Map.entry("team", "coaching"),
            Map.entry("cost centre", "42"),
            Map.entry("k8s.io/Größe", "a+b=c/d@e"));
  }

  @Test
  void oneKeyOfASectionLeavesTheOthersAtTheirDefaults() {
    Deployment deployment =
        Plans.right(Plans.read(MINIMAL + "function: { memory: 256 }\nestimate: { turn: 1m }\n"))
            .plan()
            .deployment();
    assertThat(deployment.function()).isEqualTo(new FunctionSettings(256, 30));
    Estimate standard = Estimate.DEFAULT;
    assertThat(deployment.estimate())
        .isEqualTo(
            new Estimate(
                Duration.ofMinutes(1),
                standard.inputTokens(),
                standard.outputTokens(),
                standard.inputPrice(),
                standard.outputPrice(),
                standard.agentCpu(),
                standard.agentMemoryBytes()));
    assertThat(deployment.budget()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"1d", "5d", "731d", "3653d"})
  void aLogIsKeptForAnyTimeThatTheServiceOffers(String retention) {
    String file = MINIMAL + "function: { log-retention: %s }\n".formatted(retention);
    assertThat(Plans.right(Plans.read(file)).plan().deployment().function().logRetentionDays())
        .isEqualTo(Integer.parseInt(retention.replace("d", "")));
  }

  @ParameterizedTest
  @CsvSource({"0d, 1d", "45d, 30d", "46d, 60d", "10y, none", "9999d, 3653d"})
  void anyOtherTimeIsToldTheNearest(String retention, String nearest) {
    String file = MINIMAL + "function: { log-retention: %s }\n".formatted(retention);
    String hint = nearest.equals("none") ? "write e.g. `30d`" : "the nearest is `" + nearest + "`";
    assertThat(Plans.wrong(Plans.read(file))).endsWith(hint);
  }

  @Test
  void moreThanAStackTakesIsRefused() {
    StringBuilder tags = new StringBuilder(MINIMAL + "tags:\n");
    StringBuilder windows = new StringBuilder(MINIMAL + "maintenance:\n");
    for (int i = 0; i <= 40; i++) {
      tags.append("  t").append(i).append(": v\n");
    }
    for (int i = 0; i <= 20; i++) {
      windows.append(
          "  - { window: w%d, schedule: cron(0 2 * * SUN), duration: 1h }\n".formatted(i));
    }
    assertThat(Plans.wrong(Plans.read(tags.toString())))
        .isEqualTo("plan.yaml:5: `tags` has 41 tags; write at most 40");
    assertThat(Plans.wrong(Plans.read(windows.toString())))
        .isEqualTo("plan.yaml:5: `maintenance` has 21 windows; write at most 20");
  }
}
