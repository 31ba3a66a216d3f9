package dev.agentcanary.infra.dashboard.widget;

import dev.agentcanary.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Metrics over time, as numbers, or as a table.
///
/// @param rows 1 to [#MOST], hidden ones included
/// @param lines horizontal ones
/// @param marks vertical ones, where time runs from left to right
/// @param last the time range, if it is not the dashboard's
public record MetricWidget(
    String title,
    Place from,
    Look look,
    List<MetricRow> rows,
    List<Line> lines,
    List<Mark> marks,
    Optional<Duration> last)
    implements Widget {
  /// CloudWatch's limit of one widget.
  public static final int MOST = 500;

  /// @throws IllegalArgumentException if there are no rows or too many
  public MetricWidget {
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
    if (rows.isEmpty() || rows.size() > MOST) {
      throw new IllegalArgumentException(title + ": " + rows.size() + " rows, not 1 to " + MOST);
    }
  }

  /// Without lines and marks, over the dashboard's time range.
  public static MetricWidget of(String title, Place from, Look look, List<MetricRow> rows) {
    return new MetricWidget(title, from, look, rows, List.of(), List.of(), Optional.empty());
  }

  /// The same with horizontal lines.
  public MetricWidget lines(List<Line> other) {
    return new MetricWidget(title, from, look, rows, other, marks, last);
  }

  /// The same with vertical lines.
  public MetricWidget marks(List<Mark> other) {
    return new MetricWidget(title, from, look, rows, lines, other, last);
  }

  /// The same over the last so many hours, whatever the dashboard shows.
  public MetricWidget last(Duration other) {
    return new MetricWidget(title, from, look, rows, lines, marks, Optional.of(other));
  }

  @Override
  public String type() {
    return "metric";
  }

  @Override
  public Json properties() {
    Properties properties =
        new Properties()
            .text("title", title)
            .text("region", from.region())
            .text("accountId", from.account())
            .text("view", look.view());
    draw(properties);
    properties.text("start", last.map(span -> "-PT" + span.toHours() + "H"));
    properties.list("metrics", rows, MetricRow::json);
    if (!lines.isEmpty() || !marks.isEmpty()) {
      properties.add(
          "annotations",
          new Properties()
              .list("horizontal", lines, Line::json)
              .list("vertical", marks, Mark::json)
              .object());
    }
    return properties.object();
  }

  private Properties draw(Properties properties) {
    return switch (look) {
      case Look.Lines(String unit) ->
          axis(properties, false, new Properties().number("min", 0).text("label", unit));
      case Look.CloseUp(String unit) ->
          axis(properties, false, new Properties().text("label", unit));
      case Look.Strip(int top) ->
          axis(properties, true, new Properties().number("min", 0).number("max", top));
      case Look.Numbers() -> properties.flag("setPeriodToTimeRange", true).flag("sparkline", false);
      case Look.Table(String summary) -> properties.add("table", table(summary));
    };
  }

  private static Properties axis(Properties properties, boolean stacked, Properties axis) {
    Json left = axis.flag("showUnits", false).object();
    return properties
        .flag("stacked", stacked)
        .add("yAxis", new Properties().add("left", left).object());
  }

  private static Json table(String summary) {
    return new Properties()
        .text("layout", "vertical")
        .flag("stickySummary", true)
        .flag("showTimeSeriesData", false)
        .list("summaryColumns", List.of(summary), Json.Str::new)
        .object();
  }
}
