package dev.agentcanary.preview.graph;

import java.util.List;
import java.util.Optional;

/// What a metric widget shows.
///
/// @param view as CloudWatch names it: `timeSeries`, `singleValue` …
/// @param unit what the left axis says; empty for nothing
/// @param least and `most`: where the left axis begins and ends, if the widget says so
/// @param levels horizontal lines, such as objectives
/// @param gaps what of it is not shown and why, for a person
public record Graph(
    String view,
    boolean stacked,
    String unit,
    Optional<Double> least,
    Optional<Double> most,
    List<Curve> curves,
    List<Level> levels,
    List<String> gaps) {
  /// A horizontal line.
  public record Level(String label, double value, Optional<String> colour) {}

  public Graph {
    curves = List.copyOf(curves);
    levels = List.copyOf(levels);
    gaps = List.copyOf(gaps);
  }
}
