package dev.agentcanary.infra.alarm;

/// When a value is bad.
///
/// @param threshold in the metric's unit
public record Limit(Comparison comparison, double threshold) {
  /// Whether a value is bad.
  public boolean breaches(double value) {
    return comparison.breaches(value, threshold);
  }
}
