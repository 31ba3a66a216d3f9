package dev.agentcanary.infra.dashboard.widget;

import dev.agentcanary.json.Json;
import java.util.List;
import java.util.stream.Collectors;

/// The result of a CloudWatch Logs Insights query over the dashboard's time range.
///
/// @param from whose logs
/// @param groups names of log groups, 1 to [#MOST_GROUPS]
/// @param commands of the query, each without its pipe
public record LogWidget(
    String title, Place from, View view, List<String> groups, List<String> commands)
    implements Widget {
  /// The service's limit for one query.
  public static final int MOST_GROUPS = 50;

  /// @throws IllegalArgumentException if there are no groups or too many
  public LogWidget {
    groups = List.copyOf(groups);
    commands = List.copyOf(commands);
    if (groups.isEmpty() || groups.size() > MOST_GROUPS) {
      throw new IllegalArgumentException(
          title + ": " + groups.size() + " log groups, not 1 to " + MOST_GROUPS);
    }
  }

  /// What is made of the rows.
  public enum View {
    /// As they are.
    TABLE("table"),
    /// Lines, of a query that ends in `by bin(…)`.
    LINES("timeSeries");

    private final String id;

    View(String id) {
      this.id = id;
    }
  }

  @Override
  public String type() {
    return "log";
  }

  @Override
  public Json properties() {
    return new Properties()
        .text("title", title)
        .text("region", from.region())
        .text("accountId", from.account())
        .text("view", view.id)
        .text("query", query())
        .object();
  }

  private String query() {
    String sources =
        groups.stream().map(group -> "SOURCE '" + group + "'").collect(Collectors.joining(" | "));
    return sources + "\n| " + String.join("\n| ", commands);
  }
}
