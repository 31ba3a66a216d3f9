package dev.agentcanary.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What only `cdk deploy` needs: the function itself does not look at it.
///
/// @param function its size and its log
/// @param maintenance in the file's order, names unique
/// @param budget dollars a month for all that the canary causes, positive; nothing for no limit
/// @param estimate what the cost is reckoned from
/// @param tags of the stack and of all in it, in the file's order, at most 40
public record Deployment(
    FunctionSettings function,
    List<MaintenanceWindow> maintenance,
    Optional<BigDecimal> budget,
    Estimate estimate,
    Map<String, String> tags) {
  /// Of a file that says nothing of it.
  public static final Deployment DEFAULT =
      new Deployment(
          FunctionSettings.DEFAULT, List.of(), Optional.empty(), Estimate.DEFAULT, Map.of());

  public Deployment {
    maintenance = List.copyOf(maintenance);
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
  }
}
