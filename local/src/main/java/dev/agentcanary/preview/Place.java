package dev.agentcanary.preview;

/// Where a widget is on the dashboard, in cells: 24 to a row, from the top left, from 0.
public record Place(int x, int y, int width, int height) {
  /// Cells in a row of a dashboard.
  public static final int COLUMNS = 24;
}
