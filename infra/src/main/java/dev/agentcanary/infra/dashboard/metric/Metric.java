package dev.agentcanary.infra.dashboard.metric;

import java.util.ArrayList;
import java.util.List;

/// A metric as CloudWatch finds it: by all of its dimensions, and no other.
///
/// @param dimensions in a fixed order
public record Metric(String namespace, String name, List<Dimension> dimensions) {
  public Metric {
    dimensions = List.copyOf(dimensions);
  }

  /// One dimension.
  public record Dimension(String name, String value) {}

  /// The cells of a row in a dashboard: namespace, name, then names and values of the dimensions.
  public List<String> cells() {
    List<String> cells = new ArrayList<>(List.of(namespace, name));
    for (Dimension dimension : dimensions) {
      cells.add(dimension.name());
      cells.add(dimension.value());
    }
    return cells;
  }
}
