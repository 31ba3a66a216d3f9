package dev.agentcanary.metrics;

/// The unit of a metric, as CloudWatch spells it.
public enum MetricUnit {
  /// How many.
  COUNT("Count"),
  /// Wall time.
  MILLISECONDS("Milliseconds"),
  /// Yes or no, as 1 or 0.
  NONE("None");

  private final String id;

  MetricUnit(String id) {
    this.id = id;
  }

  /// CloudWatch's word.
  public String id() {
    return id;
  }
}
