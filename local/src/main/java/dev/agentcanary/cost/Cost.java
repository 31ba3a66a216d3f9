package dev.agentcanary.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What one stack costs in a month, in dollars.
///
/// @param stack its name
/// @param canary the canary's name; nothing for a stack that all canaries share
/// @param region the stack's
/// @param pricesOf the region whose prices they are
/// @param pricesRead the day on which the prices were looked up, `2026-11-25`
/// @param month what is done in a month; nothing for a shared stack
/// @param itself what the canary itself costs
/// @param withoutDashboard the same without the dashboard's fee
/// @param agent what the agent's own work for it costs
/// @param total of both
/// @param budget what the total may be
/// @param leftRunning the agent's sessions, if nobody stopped them
/// @param synthetics the same watch by CloudWatch Synthetics
/// @param notes what a reader must know
public record Cost(
    String stack,
    Optional<String> canary,
    String region,
    String pricesOf,
    String pricesRead,
    Optional<Month> month,
    Bill itself,
    BigDecimal withoutDashboard,
    Bill agent,
    BigDecimal total,
    Optional<BigDecimal> budget,
    Bill leftRunning,
    Bill synthetics,
    List<String> notes) {
  public Cost {
    notes = List.copyOf(notes);
  }

  /// What is done in a month.
  ///
  /// @param secondsARun how long a run takes
  public record Month(
      BigDecimal runs, BigDecimal sessions, BigDecimal turns, BigDecimal secondsARun) {}

  /// Lines and their sum.
  public record Bill(List<Line> lines, BigDecimal total) {
    public Bill {
      lines = List.copyOf(lines);
    }
  }

  /// One line.
  ///
  /// @param price of `per` units
  /// @param verified whether AWS itself states the price
  /// @param dollars what it comes to, to the cent
  public record Line(
      String what,
      BigDecimal quantity,
      String unit,
      BigDecimal price,
      BigDecimal per,
      boolean verified,
      BigDecimal dollars) {}
}
