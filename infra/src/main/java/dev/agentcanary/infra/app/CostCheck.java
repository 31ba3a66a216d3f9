package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.cost.CostReport;
import java.nio.file.Path;
import java.util.List;

/// Writes what a month costs beside each template, and refuses a canary above its budget.
public final class CostCheck implements TemplateCheck {
  /// @throws java.io.UncheckedIOException if the estimate cannot be written
  @Override
  public List<Refusal> check(Canary canary, Path template) {
    return CostReport.write(canary, template).stream()
        .<Refusal>map(Refusal.AboveBudget::new)
        .toList();
  }

  /// @throws java.io.UncheckedIOException if the estimate cannot be written
  @Override
  public void look(String stack, String region, Path template) {
    CostReport.writeShared(stack, region, template);
  }
}
