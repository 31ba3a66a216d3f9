package dev.agentcanary.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Rows of text in columns: the first flush left, the others flush right.
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /// A table with that heading.
  public Table(String... heading) {
    rows.add(List.of(heading));
  }

  /// Adds a row; it has as many cells as the heading.
  public void add(String... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException(cells.length + " cells: " + String.join(", ", cells));
    }
    rows.add(List.of(cells));
  }

  /// Writes heading, a rule and the rows.
  public void print(PrintStream out) {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      String line = line(rows.get(row), widths);
      out.println(line);
      if (row == 0) {
        out.println("-".repeat(line.length()));
      }
    }
    out.println();
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String padding = " ".repeat(widths[column] - cells.get(column).length());
      line.append(column == 0 ? cells.get(column) + padding : "  " + padding + cells.get(column));
    }
    return line.toString();
  }
}
