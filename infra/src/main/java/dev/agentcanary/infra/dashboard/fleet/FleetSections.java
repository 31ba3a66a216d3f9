package dev.agentcanary.infra.dashboard.fleet;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Row;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// All rows of the overview.
///
/// What CloudWatch can sort by itself is sorted: alarms by state, the result of a query by verdict.
/// A table of metrics is not, so those are by name.
public final class FleetSections {
  private FleetSections() {}

  /// The rows, for canaries in any order.
  ///
  /// @param home where the overview is deployed
  public static List<Row> rows(List<Watched> canaries, Home home) {
    List<Watched> byName =
        canaries.stream()
            .sorted(
                Comparator.comparing(Watched::name)
                    .thenComparing(watched -> watched.canary().runtime().account())
                    .thenComparing(watched -> watched.canary().runtime().region()))
            .toList();
    return Stream.of(
            WhoRings.rows(byName),
            LastVerdicts.rows(byName, home),
            SideBySide.rows(byName, home),
            WhereToLook.rows(byName))
        .flatMap(List::stream)
        .toList();
  }
}
