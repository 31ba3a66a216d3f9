package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.cost.CostReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Writes what a month costs beside each template, and refuses a canary above its budget.
public final class CostCheck implements TemplateCheck {
  /// @throws UncheckedIOException if the estimate cannot be written
  @Override
  public List<Refusal> check(Canary canary, Path template) {
    try {
      return CostReport.write(canary, template).stream()
          .<Refusal>map(problem -> new Refusal.AboveBudget(problem))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the cost of " + template + " cannot be reckoned", e);
    }
  }

  /// @throws UncheckedIOException if the estimate cannot be written
  @Override
  public void look(String stack, String region, Path template) {
    try {
      CostReport.writeShared(stack, region, template);
    } catch (IOException e) {
      throw new UncheckedIOException("the cost of " + template + " cannot be reckoned", e);
    }
  }
}
