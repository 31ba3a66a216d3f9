package dev.agentcanary.preview;

import dev.agentcanary.preview.graph.Graph;
import dev.agentcanary.preview.log.Table;
import java.util.List;

/// What a widget shows.
public sealed interface Content {
  /// Text in CloudWatch's Markdown.
  record Text(String markdown) implements Content {}

  /// Metrics.
  record Metrics(Graph graph) implements Content {}

  /// States of alarms, by their names.
  record Alarms(List<String> names) implements Content {
    public Alarms {
      names = List.copyOf(names);
    }
  }

  /// Rows of a log.
  record Log(Table table) implements Content {}

  /// Nothing, and why, for a person.
  record NotShown(String reason) implements Content {}
}
