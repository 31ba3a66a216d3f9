package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.cost.CostReport;
import java.nio.file.Path;
import java.util.List;

/// Writes the estimate of a month's cost beside the template, and refuses a plan above its budget.
public final class CostCheck implements TemplateCheck {
  @Override
  public List<Refusal> check(Canary canary, Path template) {
    return CostReport.write(canary, template).stream()
        .<Refusal>map(Refusal.NotAllowed::new)
        .toList();
  }
}
