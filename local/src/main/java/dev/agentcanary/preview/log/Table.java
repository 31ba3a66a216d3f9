package dev.agentcanary.preview.log;

import java.util.List;

/// What a query gives.
///
/// @param rows as many texts as there are columns, empty for no value
public record Table(List<String> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
