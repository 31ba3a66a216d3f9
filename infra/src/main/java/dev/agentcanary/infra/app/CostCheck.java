package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.cost.CostReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Writes what a month costs beside the template, and refuses what is above the plan's budget.
///
/// Throws [UncheckedIOException] if the assembly's folder cannot be written.
public final class CostCheck implements TemplateCheck {
  @Override
  public List<Refusal> check(Canary canary, Path template) {
    try {
      return CostReport.write(canary, template).stream()
          .<Refusal>map(problem -> new Refusal.InvalidPlan(List.of(problem)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
