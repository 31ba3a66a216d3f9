package dev.agentcanary.infra.cost;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.plan.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Writes a stack's estimate beside its template: `<stack>.cost.json` for `<stack>.template.json`.
public final class CostReport {
  private static final String TEMPLATE = ".template.json";
  private static final String COST = ".cost.json";

  private CostReport() {}

  /// Writes the estimate of a canary's stack, whatever comes of it.
  ///
  /// @param template the synthesized template's file
  /// @return a problem if the canary is above its plan's budget
  /// @throws IOException if the template or the canary file cannot be read, or the estimate not
  ///   written
  public static Optional<Problem> write(Canary canary, Path template) throws IOException {
    CostEstimate estimate = CostEstimator.of(canary, Files.readString(template));
    write(estimate, template);
    return estimate.budget().isEmpty()
        ? Optional.empty()
        : Budget.exceeded(estimate, canary.file().toString(), Files.readString(canary.file()));
  }

  /// Writes the estimate of a stack that all canaries share.
  ///
  /// @throws IOException if the template cannot be read, or the estimate not written
  public static void writeShared(String stack, String region, Path template) throws IOException {
    write(CostEstimator.shared(stack, region, Files.readString(template)), template);
  }

  private static void write(CostEstimate estimate, Path template) throws IOException {
    String name = template.getFileName().toString();
    if (!name.endsWith(TEMPLATE)) {
      throw new IllegalArgumentException(template + " is not named as the CDK names templates");
    }
    String cost = name.substring(0, name.length() - TEMPLATE.length()) + COST;
    Files.writeString(template.resolveSibling(cost), CostJson.write(estimate) + "\n");
  }
}
