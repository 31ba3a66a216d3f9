package dev.agentcanary.faults;

import java.util.List;

/// One line of the table: a fault, the ways in which it is met, and what a run makes of it.
///
/// @param fault kinds of the simulated agent's faults as `--fault` takes them, joined by `+`; or a
///   certificate of [Certificates]; or `healthy`
/// @param over routes, see [Route#of]
/// @param reply forms, see [ReplyForm#of]
/// @param patience see [Patience#of]
record MatrixRow(String fault, String over, String reply, String patience, Made made) {
  private static final int CELLS = 10;

  /// A row over one route and answered in one form: one run.
  record Cell(MatrixRow row, Route route, ReplyForm form) {
    /// What this run has to make of it.
    Made expected() {
      boolean container = route == Route.CONTAINER || route == Route.CONTAINER_TLS;
      return container ? row.made().overContainer() : row.made();
    }

    @Override
    public String toString() {
      return row.fault() + " over " + route.id() + " instead of " + form.id();
    }
  }

  /// A line of the table.
  static MatrixRow of(String line) {
    String[] cells = line.strip().split(" +");
    if (cells.length != CELLS) {
      throw new IllegalArgumentException(CELLS + " cells are due: " + line);
    }
    return new MatrixRow(cells[0], cells[1], cells[2], cells[3], Made.of(cells, 4));
  }

  /// The faults without the times they hit.
  List<String> kinds() {
    return List.of(fault.replaceAll("[:@][0-9.]+", "").split("\\+"));
  }

  /// Its runs.
  List<Cell> cells() {
    return Route.of(over).stream()
        .flatMap(route -> ReplyForm.of(reply).stream().map(form -> new Cell(this, route, form)))
        .toList();
  }
}
