package dev.agentcanary.infra.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.Canary;
import dev.agentcanary.json.Json;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanaryStackTest {
  private static final int MOST_BYTES = 1_000_000;
  private static final int MOST_RESOURCES = 500;

  @TempDir private Path folder;

  @Test
  void aStackIsInTheAccountAndRegionOfTheAgent() {
    CanaryStack stack = stack(Canaries.everything());

    assertThat(stack.getAccount()).isEqualTo("210987654321");
    assertThat(stack.getRegion()).isEqualTo("eu-central-1");
    assertThat(stack.getStackName()).isEqualTo("canary-everything");
  }

  @Test
  void aStackIsTaggedWithItsCanaryItsAgentAndThePlansTags() {
    assertThat(stack(Canaries.everything()).getTags().tagValues())
        .containsEntry("canary", "everything")
        .containsEntry("agent", "coach_companion-0ZUOP04U5z")
        .containsEntry("managed-by", "agentcore-canary")
        .containsEntry("team", "coaching")
        .containsEntry("cost centre", "42");
  }

  @Test
  void theFunctionEndsBeforeTheNextRunBegins() {
    for (Canary canary : Canaries.golden()) {
      Json.Obj function =
          (Json.Obj) Templates.resources(Templates.text(folder, canary)).get("Function");
      Json.Num timeout =
          (Json.Num) Templates.member(function, "Properties").get("Timeout").orElseThrow();

      assertThat(timeout.value().longValueExact())
          .isLessThan(canary.plan().schedule().shortestGap().toSeconds())
          .isGreaterThan(canary.plan().run().deadline().toSeconds());
    }
  }

  @Test
  void aStackWithAHundredProbesFitsCloudFormationsLimits() {
    String probes =
        IntStream.range(0, 100)
            .mapToObj("  - { probe: probe-%d, say: Hello, assert: [] }\n"::formatted)
            .collect(Collectors.joining());
    String file =
        Templates.read(
            Canaries.root().resolve("infra/src/test/resources/canaries/everything.yaml"));
    Canary canary = Canaries.of(file.substring(0, file.indexOf("probes:")) + "probes:\n" + probes);

    String template = Templates.text(folder, canary);

    assertThat(canary.plan().probes()).hasSize(100);
    assertThat(template.length()).isLessThan(MOST_BYTES);
    assertThat(Templates.resources(template)).hasSizeLessThan(MOST_RESOURCES);
  }

  private CanaryStack stack(Canary canary) {
    return new CanaryStack(
        Templates.app(folder),
        canary.names().stack(),
        canary,
        Templates.packages(folder).canary(),
        Settings.DEFAULT);
  }
}
