package dev.agentcanary.infra.dashboard.layout;

import dev.agentcanary.infra.dashboard.widget.MetricWidget;
import dev.agentcanary.infra.dashboard.widget.Properties;
import dev.agentcanary.infra.dashboard.widget.Widget;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The body of a dashboard: rows from the top.
///
/// @param last the time range it opens with
/// @param rows in order
public record Body(Duration last, List<Row> rows) {
  /// CloudWatch's limit of one dashboard.
  public static final int MOST_WIDGETS = 500;

  /// CloudWatch's limit of all widgets together, hidden metrics included.
  public static final int MOST_METRICS = 2_500;

  /// @throws IllegalArgumentException beyond CloudWatch's limits
  public Body {
    rows = List.copyOf(rows);
    List<Widget> widgets = widgets(rows);
    long metrics =
        widgets.stream()
            .mapToLong(widget -> widget instanceof MetricWidget graph ? graph.rows().size() : 0)
            .sum();
    if (widgets.size() > MOST_WIDGETS || metrics > MOST_METRICS) {
      throw new IllegalArgumentException(
          "a dashboard of %d widgets and %d metrics; CloudWatch takes %d and %d"
              .formatted(widgets.size(), metrics, MOST_WIDGETS, MOST_METRICS));
    }
  }

  /// Every widget, from the top left.
  public List<Widget> widgets() {
    return widgets(rows);
  }

  private static List<Widget> widgets(List<Row> rows) {
    return rows.stream().flatMap(row -> row.panels().stream()).map(Panel::widget).toList();
  }

  /// As `PutDashboard` takes it.
  public String text() {
    return JsonText.write(json());
  }

  /// The JSON value; the same body always gives the same.
  public Json json() {
    List<Json> placed = new ArrayList<>();
    int y = 0;
    for (Row row : rows) {
      int x = 0;
      for (Panel panel : row.panels()) {
        placed.add(placed(panel, x, y, row.height()));
        x += panel.width();
      }
      y += row.height();
    }
    return new Properties()
        .text("start", "-PT" + last.toHours() + "H")
        .text("periodOverride", "inherit")
        .add("widgets", new Json.Arr(placed))
        .object();
  }

  private static Json placed(Panel panel, int x, int y, int height) {
    return new Properties()
        .text("type", panel.widget().type())
        .number("x", x)
        .number("y", y)
        .number("width", panel.width())
        .number("height", height)
        .add("properties", panel.widget().properties())
        .object();
  }
}
