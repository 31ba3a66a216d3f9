package dev.agentcanary.infra.cost;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.plan.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the estimate of a stack together.
public final class CostEstimator {
  private static final Bill NOTHING = new Bill(List.of());

  private CostEstimator() {}

  /// Of a canary's stack.
  ///
  /// @param template the text of its synthesized template
  public static CostEstimate of(Canary canary, String template) {
    Inventory inventory = TemplateReader.read(template);
    Prices prices = Prices.of(canary.runtime().region());
    Workload work = Workload.of(canary.plan());
    Estimate estimate = canary.plan().deployment().estimate();
    Bill itself = CanaryBill.of(canary.plan(), inventory, work, prices);
    return new CostEstimate(
        canary.names().stack(),
        Optional.of(canary.plan().canary()),
        canary.runtime().region(),
        prices,
        Optional.of(work),
        itself,
        AgentBill.of(estimate, work, prices),
        AgentBill.leftRunning(estimate, work, prices),
        SyntheticsBill.of(itself, work, prices),
        canary.plan().deployment().budget(),
        notes(canary.runtime().region(), prices, inventory));
  }

  /// Of a stack that all canaries share.
  ///
  /// @param template the text of its synthesized template
  public static CostEstimate shared(String stack, String region, String template) {
    Inventory inventory = TemplateReader.read(template);
    Prices prices = Prices.of(region);
    return new CostEstimate(
        stack,
        Optional.empty(),
        region,
        prices,
        Optional.empty(),
        CanaryBill.shared(inventory, prices),
        NOTHING,
        NOTHING,
        NOTHING,
        Optional.empty(),
        notes(region, prices, inventory));
  }

  private static List<String> notes(String region, Prices prices, Inventory inventory) {
    List<String> notes = new ArrayList<>();
    notes.add("No free tier is taken off: an account has it once, however many canaries it has.");
    if (!region.equals(prices.region())) {
      notes.add(
          "No prices are known for %s; those of %s stand in.".formatted(region, prices.region()));
    }
    inventory
        .unpriced()
        .forEach(
            (type, count) ->
                notes.add("Not counted, for want of a price: %d of %s.".formatted(count, type)));
    return notes;
  }
}
