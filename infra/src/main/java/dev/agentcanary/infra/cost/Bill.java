package dev.agentcanary.infra.cost;

import java.math.BigDecimal;
import java.util.List;

/// Lines that belong together.
///
/// @param lines in the order they are shown
public record Bill(List<CostLine> lines) {
  public Bill {
    lines = List.copyOf(lines);
  }

  /// The sum of the lines, in dollars.
  public BigDecimal total() {
    return lines.stream().map(CostLine::dollars).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// The sum of the lines but those.
  BigDecimal totalWithout(String id) {
    return new Bill(lines.stream().filter(line -> !line.id().equals(id)).toList()).total();
  }
}
