package dev.agentcanary.infra.dashboard.widget;

/// What a metric widget draws.
public sealed interface Look {
  /// Lines over time, above 0.
  ///
  /// @param unit what the axis counts, for a person
  record Lines(String unit) implements Look {}

  /// Lines over time, as close as the values are: of what is interesting near its top, or falls
  /// below 0.
  ///
  /// @param unit what the axis counts, for a person
  record CloseUp(String unit) implements Look {}

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
      case Lines _, CloseUp _, Strip _ -> "timeSeries";
      case Numbers _ -> "singleValue";
      case Table _ -> "table";
    };
  }
}
