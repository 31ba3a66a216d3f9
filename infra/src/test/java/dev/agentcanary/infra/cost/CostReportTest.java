package dev.agentcanary.infra.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.Canary;
import dev.agentcanary.plan.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What synth leaves beside a template, and when it refuses.
class CostReportTest {
  @TempDir Path assembly;
  private Path template;

  @BeforeEach
  void synthesize() throws IOException {
    template = assembly.resolve("canary-coach-companion.template.json");
    Files.writeString(template, Estimates.template());
  }

  @Test
  void theEstimateLiesBesideTheTemplate() throws IOException {
    assertThat(CostReport.write(Canaries.shipped(), template)).isEmpty();
    assertThat(assembly.resolve("canary-coach-companion.cost.json"))
        .exists()
        .content()
        .startsWith("{\"type\":\"agent-canary-cost\",\"version\":1,");
  }

  @Test
  void aPlanAboveItsBudgetIsRefusedWithWhatIsLargest() throws IOException {
    Canary dear = withBudget("100");
    Optional<Problem> problem = CostReport.write(dear, template);
    int line = Files.readAllLines(dear.file()).indexOf("budget: 100") + 1;
    assertThat(problem.orElseThrow().toString())
        .startsWith(dear.file() + ":" + line + ": a month costs ")
        .contains(
            " dollars, above the `budget` of 100; most of it is Model, tokens read (",
            "Model, tokens written (")
        .endsWith("or raise `budget`");
    assertThat(assembly.resolve("canary-coach-companion.cost.json")).exists();
  }

  @Test
  void aBudgetThatIsJustEnoughIsNoProblem() throws IOException {
    String total =
        CostEstimator.of(Canaries.shipped(), Estimates.template()).total().toPlainString();
    assertThat(CostReport.write(withBudget(total), template)).isEmpty();
  }

  private Canary withBudget(String dollars) throws IOException {
    Path file = assembly.resolve("dear.yaml");
    String text = Files.readString(Canaries.shipped().file());
    Files.writeString(file, text.replaceFirst("(?m)^budget: .*$", "budget: " + dollars));
    return Canaries.of(file);
  }
}
