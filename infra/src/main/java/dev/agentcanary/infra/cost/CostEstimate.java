package dev.agentcanary.infra.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a stack costs in a month.
///
/// @param stack the stack's name
/// @param canary the canary's name; nothing for a stack that all canaries share
/// @param region the stack's
/// @param prices what it is reckoned with
/// @param work what a month consists of; nothing for a shared stack
/// @param itself what the canary itself costs
/// @param agent what the agent's own work for it costs
/// @param leftRunning the agent's sessions, if nobody stopped them; a comparison
/// @param synthetics the same watch by CloudWatch Synthetics; a comparison with `itself`
/// @param budget dollars that `total` may be
/// @param notes what a reader must know, a sentence each
public record CostEstimate(
    String stack,
    Optional<String> canary,
    String region,
    Prices prices,
    Optional<Workload> work,
    Bill itself,
    Bill agent,
    Bill leftRunning,
    Bill synthetics,
    Optional<BigDecimal> budget,
    List<String> notes) {
  public CostEstimate {
    notes = List.copyOf(notes);
  }

  /// Dollars for all that the canary causes.
  public BigDecimal total() {
    return itself.total().add(agent.total());
  }

  /// Dollars for the canary itself without its dashboard, which some leave out.
  public BigDecimal itselfWithoutDashboard() {
    return itself.totalWithout(CanaryBill.DASHBOARD);
  }
}
