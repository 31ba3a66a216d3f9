package dev.agentcanary.infra.dashboard.widget;

/// What a metric widget draws.
public sealed interface Look {
  /// Lines over time.
  ///
  /// @param unit what the axis counts, for a person
  record Lines(String unit) implements Look {}

  /// Areas on top of each other, between 0 and `top`.
  record Strip(int top) implements Look {}

  /// The newest value of each row, over the whole time range.
  record Numbers() implements Look {}

  /// A line of text for each row.
  ///
  /// @param summary of the time range: `AVG`, `MAX`, `MIN` or `SUM`
  record Table(String summary) implements Look {}

  /// CloudWatch's word.
  default String view() {
    return switch (this) {
      case Lines _, Strip _ -> "timeSeries";
      case Numbers _ -> "singleValue";
      case Table _ -> "table";
    };
  }
}
