package dev.agentcanary.infra.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// One file has every price, and says where it is from.
class PricesTest {
  private static final Prices PRICES = Prices.of("us-east-1");

  @Test
  void everyChargeHasAPriceAndEveryPriceACharge() {
    assertThat(PRICES.byId().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Charge.values()).map(Charge::id).toList());
  }

  @Test
  void thePageHasARowForEveryPrice() throws IOException {
    String page = Files.readString(Canaries.root().resolve("docs/reference/cost.md"));
    for (Charge charge : Charge.values()) {
      Price price = PRICES.of(charge);
      assertThat(page)
          .as(charge.id())
          .contains(
              "| `%s` | %s | %s%s | %s |"
                  .formatted(
                      charge.id(),
                      price.dollars().toPlainString(),
                      price.per() == 1 ? "" : "million ",
                      price.unit(),
                      price.verified() ? "yes" : "no"));
    }
    assertThat(page).contains(PRICES.read().toString());
  }

  @Test
  void aRegionHasItsOwnPricesWhereTheyAreKnown() {
    Prices tokyo = Prices.of("ap-northeast-1");
    assertThat(tokyo.region()).isEqualTo("ap-northeast-1");
    assertThat(tokyo.of(Charge.LOGS_INGESTED).dollars()).isEqualTo(new BigDecimal("0.76"));
    assertThat(tokyo.of(Charge.METRIC)).isEqualTo(PRICES.of(Charge.METRIC));
  }

  @Test
  void anotherRegionsPricesStandInAndTheEstimateSaysSo() {
    assertThat(Prices.of("eu-west-1").region()).isEqualTo("us-east-1");
    assertThat(CostEstimator.of(Canaries.shipped(), Estimates.template()).notes())
        .contains("No prices are known for eu-west-1; those of us-east-1 stand in.");
    assertThat(Estimates.of(Estimates.probes(1)).notes()).hasSize(1);
  }
}
