package dev.agentcanary.plan;

import dev.agentcanary.plan.form.RetentionForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what only a deployment needs: `maintenance`, `function`, `budget`, `estimate`, `tags`.
///
/// The function reads these too when it starts, so what is absent costs it no class.
final class DeploymentReader {
  private static final int LEAST_MEMORY = 128;
  private static final int MOST_MEMORY = 10_240;

  private DeploymentReader() {}

  static Deployment read(Fields root, Problems problems) {
    Deployment standard = Deployment.DEFAULT;
    List<MaintenanceWindow> maintenance =
        root.has("maintenance") ? new MaintenanceReader(problems).read(root) : List.of();
    Map<String, String> tags = root.has("tags") ? TagsReader.read(root) : Map.of();
    return new Deployment(
        root.has("function")
            ? function(root.sectionOrEmpty("function", Section.FUNCTION))
            : standard.function(),
        maintenance,
        budget(root),
        root.has("estimate")
            ? EstimateReader.read(root.sectionOrEmpty("estimate", Section.ESTIMATE))
            : standard.estimate(),
        tags);
  }

  private static FunctionSettings function(Fields function) {
    FunctionSettings standard = FunctionSettings.DEFAULT;
    return new FunctionSettings(
        function.whole("memory", LEAST_MEMORY, MOST_MEMORY).orElse(standard.memoryMegabytes()),
        function.formed("log-retention", new RetentionForm()).orElse(standard.logRetentionDays()));
  }

  private static Optional<BigDecimal> budget(Fields root) {
    Optional<BigDecimal> budget = root.number("budget");
    if (budget.isPresent() && budget.get().signum() <= 0) {
      root.problem(
          "budget", "`budget` must be above 0, dollars a month; remove it if there is no limit");
      return Optional.empty();
    }
    return budget;
  }
}
