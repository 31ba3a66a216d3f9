package dev.agentcanary.metrics;

/// One metric that canaries write.
///
/// @param name unique, CamelCase; dashboards and alarms use it as a literal
/// @param unit of its values
/// @param occasion which runs write it
/// @param meaning what one value says
/// @param alarmWhen how to alarm on it, for whoever writes the next alarm
public record MetricDefinition(
    String name, MetricUnit unit, Occasion occasion, String meaning, String alarmWhen) {

  /// Which runs write a metric.
  public enum Occasion {
    /// Each, zeros included, so that an alarm can tell "none" from "no data".
    EVERY_RUN("yes"),
    /// Those that have something to measure; an alarm treats missing data as `notBreaching`.
    MEASURED("when measured"),
    /// Those that see the trouble, and no other; an alarm treats missing data as `notBreaching`. A
    /// metric is billed for the hours in which it is written, so this one is free in health.
    /// Whether runs come at all is told by another metric.
    TROUBLE("in trouble");

    private final String word;

    Occasion(String word) {
      this.word = word;
    }

    /// In the reference's column `every run`.
    String word() {
      return word;
    }
  }
}
