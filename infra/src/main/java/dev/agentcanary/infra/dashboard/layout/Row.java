package dev.agentcanary.infra.dashboard.layout;

import dev.agentcanary.infra.dashboard.widget.Widget;
import java.util.List;

/// Panels side by side, over the whole width.
///
/// @param height in grid units, at least 1
public record Row(int height, List<Panel> panels) {
  /// Columns of CloudWatch's grid.
  public static final int COLUMNS = 24;

  /// @throws IllegalArgumentException if the panels leave a hole or do not fit
  public Row {
    panels = List.copyOf(panels);
    int width = panels.stream().mapToInt(Panel::width).sum();
    if (width != COLUMNS || height < 1) {
      throw new IllegalArgumentException(
          "a row of height " + height + " has " + width + " columns, not " + COLUMNS);
    }
  }

  /// One panel over the whole width.
  public static Row of(int height, Widget widget, String question, String reading) {
    return new Row(height, List.of(new Panel(COLUMNS, widget, question, reading)));
  }
}
