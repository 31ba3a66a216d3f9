package dev.agentcanary.infra.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// One line of a bill.
///
/// @param id short and stable, e.g. `lambda-compute`
/// @param what for a person, e.g. `Lambda, compute`
/// @param quantity in a month, at least 0
/// @param price of a unit
public record CostLine(String id, String what, BigDecimal quantity, Price price) {
  /// Digits of a quantity that is reckoned and not counted; more would be false precision.
  private static final int SCALE = 3;

  static CostLine of(String id, String what, double quantity, Price price) {
    BigDecimal rounded = BigDecimal.valueOf(quantity).setScale(SCALE, RoundingMode.HALF_UP);
    BigDecimal plain = rounded.stripTrailingZeros();
    return new CostLine(id, what, plain.scale() < 0 ? plain.setScale(0) : plain, price);
  }

  /// Dollars, to the cent: what is shown is what is added up.
  public BigDecimal dollars() {
    return quantity
        .multiply(price.dollars())
        .divide(BigDecimal.valueOf(price.per()), 2, RoundingMode.HALF_UP);
  }
}
