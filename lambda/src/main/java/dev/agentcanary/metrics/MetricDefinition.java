package dev.agentcanary.metrics;

/// One metric that canaries write.
///
/// @param name unique, CamelCase; dashboards and alarms use it as a literal
/// @param unit of its values
/// @param everyRun whether each run writes it, zeros included; if not, it is absent when there is
///   nothing to measure, and an alarm on it must treat missing data as `notBreaching`
/// @param meaning what one value says
/// @param alarmWhen how to alarm on it, for whoever writes the next alarm
public record MetricDefinition(
    String name, MetricUnit unit, boolean everyRun, String meaning, String alarmWhen) {}
