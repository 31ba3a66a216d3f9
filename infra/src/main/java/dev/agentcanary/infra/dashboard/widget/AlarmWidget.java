package dev.agentcanary.infra.dashboard.widget;

import dev.agentcanary.json.Json;
import java.util.List;

/// The states of alarms, a tile each.
///
/// @param arns 1 to [#MOST], in the order of their tiles where `order` keeps it
public record AlarmWidget(String title, Order order, List<String> arns) implements Widget {
  /// CloudWatch's limit.
  public static final int MOST = 100;

  /// @throws IllegalArgumentException if there are none or too many
  public AlarmWidget {
    arns = List.copyOf(arns);
    if (arns.isEmpty() || arns.size() > MOST) {
      throw new IllegalArgumentException(title + ": " + arns.size() + " alarms, not 1 to " + MOST);
    }
  }

  /// How CloudWatch sorts the tiles.
  public enum Order {
    /// By name.
    BY_NAME("default"),
    /// Those in alarm first, then those without data, then the others; of each the newest first.
    WORST_FIRST("stateUpdatedTimestamp");

    private final String id;

    Order(String id) {
      this.id = id;
    }
  }

  @Override
  public String type() {
    return "alarm";
  }

  @Override
  public Json properties() {
    return new Properties()
        .text("title", title)
        .text("sortBy", order.id)
        .list("alarms", arns, Json.Str::new)
        .object();
  }
}
