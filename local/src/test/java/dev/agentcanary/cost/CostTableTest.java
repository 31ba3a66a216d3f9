package dev.agentcanary.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The table says what the JSON says.
class CostTableTest {
  private static final Path ESTIMATE =
      Path.of("../infra/src/test/resources/goldens/cost/shipped.json");
  private static final Path GOLDEN = Path.of("src/test/resources/goldens/cost/shipped.txt");

  @TempDir Path folder;
  private Cost shipped;

  @BeforeEach
  void read() throws IOException {
    Files.copy(ESTIMATE, folder.resolve("canary-coach-companion.cost.json"));
    shipped = CostFile.in(folder).getFirst().cost();
  }

  @Test
  void theTableOfTheShippedPlanIsAsReviewed() throws IOException {
    String table = CostTable.render(shipped);
    if ("rewrite".equals(System.getProperty("goldens")) && System.getenv("CI") == null) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, table);
    }
    assertThat(table).isEqualTo(Files.readString(GOLDEN));
    assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(table).matches("\\p{ASCII}*");
  }

  @Test
  void everyLineAndEveryTotalOfTheJsonIsInTheTable() {
    List<String> table = CostTable.render(shipped).lines().toList();
    for (Cost.Bill bill :
        List.of(shipped.itself(), shipped.agent(), shipped.synthetics(), shipped.leftRunning())) {
      for (Cost.Line line : bill.lines()) {
        assertThat(table)
            .anyMatch(row -> row.contains(line.what()) && row.endsWith(" " + line.dollars()));
      }
      assertThat(table).anyMatch(row -> row.strip().equals(bill.total().toString()));
    }
    assertThat(table)
        .anyMatch(
            row ->
                row.contains("All together, within the budget of 600")
                    && row.endsWith(" " + shipped.total()));
  }

  @Test
  void whatIsAboveTheBudgetIsSaidLoudly() {
    assertThat(CostTable.render(withBudget("1"))).contains("All together, ABOVE the budget of 1 ");
  }

  @Test
  void severalStacksHaveASum() {
    assertThat(CostTable.sum(List.of(shipped, shipped)))
        .startsWith("  All 2 stacks together")
        .endsWith(" " + shipped.total().multiply(BigDecimal.TWO) + "\n");
  }

  private Cost withBudget(String dollars) {
    return new Cost(
        shipped.stack(),
        shipped.canary(),
        shipped.region(),
        shipped.pricesOf(),
        shipped.pricesRead(),
        shipped.month(),
        shipped.itself(),
        shipped.withoutDashboard(),
        shipped.agent(),
        shipped.total(),
        Optional.of(new BigDecimal(dollars)),
        shipped.leftRunning(),
        shipped.synthetics(),
        shipped.notes());
  }
}
