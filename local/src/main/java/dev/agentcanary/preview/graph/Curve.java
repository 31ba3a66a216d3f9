package dev.agentcanary.preview.graph;

import java.util.Optional;

/// A line of a graph.
///
/// @param colour as the widget names it, `#rrggbb`; nothing where CloudWatch chooses
/// @param from second of the epoch at which the first period begins
/// @param period its length, in seconds
/// @param values of each period, oldest first; NaN for none
public record Curve(String label, Optional<String> colour, long from, int period, double[] values) {
  /// The newest value there is.
  public Optional<Double> newest() {
    for (int i = values.length - 1; i >= 0; i--) {
      if (!Double.isNaN(values[i])) {
        return Optional.of(values[i]);
      }
    }
    return Optional.empty();
  }
}
