package dev.agentcanary.infra.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.Goldens;
import dev.agentcanary.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a month of the stacks that are really synthesized costs.
class CostCheckTest {
  @TempDir private Path folder;

  @Test
  void theShippedCanaryItselfCostsAtMostEightDollarsAndClearlyLessThanSynthetics() {
    assertThat(synthesize(Canaries.shipped())).isEmpty();
    Json.Obj cost = cost("canary-coach-companion");

    assertThat(number(cost, "itselfWithoutDashboard")).isLessThanOrEqualTo(new BigDecimal(8));
    BigDecimal itself = number(Templates.member(cost, "itself"), "total");
    Json.Obj synthetics = Templates.member(Templates.member(cost, "instead"), "synthetics");
    assertThat(number(synthetics, "total")).isGreaterThan(itself.multiply(new BigDecimal("1.5")));
  }

  @Test
  void theEstimateOfTheShippedPlanIsAsReviewed() {
    synthesize(Canaries.shipped());

    Path estimate = folder.resolve("cdk.out/canary-coach-companion.cost.json");
    Goldens.check("cost/shipped.json", Templates.read(estimate).replace("},{", "},\n{"));
  }

  @Test
  void everythingThatIsDeployedHasAPrice() {
    synthesize(Canaries.shipped());

    for (String stack : List.of("canary-coach-companion", FleetStack.NAME)) {
      assertThat(Templates.list(cost(stack), "notes"))
          .as(stack)
          .noneMatch(note -> ((Json.Str) note).value().startsWith("Not counted"));
    }
    assertThat(number(cost(FleetStack.NAME), "total")).isEqualByComparingTo("3");
  }

  @Test
  void aPlanAboveItsBudgetIsRefusedAndItsEstimateStays() throws IOException {
    String dear =
        Files.readString(Canaries.shipped().file()).replaceFirst("(?m)^budget: .*$", "budget: 7");
    Canary canary = Canaries.of(Files.writeString(folder.resolve("dear.yaml"), dear));

    List<Refusal> refusals = synthesize(canary);

    assertThat(refusals).hasSize(1);
    assertThat(refusals.getFirst().problems().getFirst().toString())
        .contains("dear.yaml:", ": a month costs ", "above the `budget` of 7");
    assertThat(folder.resolve("cdk.out/canary-coach-companion.cost.json")).exists();
  }

  private List<Refusal> synthesize(Canary canary) {
    return new Synthesis(Settings.DEFAULT, Templates.packages(folder), List.of(new CostCheck()))
        .synthesize(
            Templates.app(folder.resolve("cdk.out")), new Fleet(List.of(canary), List.of()));
  }

  private Json.Obj cost(String stack) {
    return Templates.object(Templates.read(folder.resolve("cdk.out/" + stack + ".cost.json")));
  }

  private static BigDecimal number(Json.Obj object, String name) {
    return ((Json.Num) object.get(name).orElseThrow()).value();
  }
}
