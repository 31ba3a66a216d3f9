package dev.agentcanary.infra.alarm;

/// How the values of a period become one.
public enum Statistic {
  /// How many of the values are above 0: a trimmed count, whose lower bound is exclusive. No value
  /// of the metric may be negative.
  ABOVE_ZERO("TC(0:)"),
  AVERAGE("Average"),
  MAXIMUM("Maximum"),
  /// The 90th percentile; says something from 100 values on, 10 / (1 - 0.9).
  P90("p90"),
  SUM("Sum");

  private final String id;

  Statistic(String id) {
    this.id = id;
  }

  /// CloudWatch's word.
  public String id() {
    return id;
  }
}
