package dev.agentcanary.infra.dashboard.widget;

import dev.agentcanary.infra.dashboard.metric.Metric;
import dev.agentcanary.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One series of a metric widget.
///
/// @param label what the legend calls it
/// @param period of one point, a multiple of 60 s
/// @param id by which expressions name it
/// @param visible whether it is drawn; if not, an expression needs it
/// @param from where the metric is, if not where the widget is
public record MetricRow(
    Source source,
    String label,
    int period,
    Optional<String> id,
    Optional<Colour> colour,
    boolean visible,
    Optional<Place> from) {
  /// Where the values come from.
  public sealed interface Source {
    /// A metric.
    ///
    /// @param statistic e.g. `Average`, `p90`
    record Measured(Metric metric, String statistic) implements Source {}

    /// Metric math over other rows.
    record Computed(String expression) implements Source {}
  }

  /// A metric.
  public static MetricRow of(Metric metric, String statistic, int period, String label) {
    return plain(new Source.Measured(metric, statistic), period, label);
  }

  /// Metric math over the ids of other rows.
  public static MetricRow computed(String expression, int period, String label) {
    return plain(new Source.Computed(expression), period, label);
  }

  private static MetricRow plain(Source source, int period, String label) {
    return new MetricRow(
        source, label, period, Optional.empty(), Optional.empty(), true, Optional.empty());
  }

  /// The same, not drawn, for expressions to name.
  public MetricRow as(String name) {
    return new MetricRow(source, label, period, Optional.of(name), colour, false, from);
  }

  /// The same in a colour.
  public MetricRow in(Colour other) {
    return new MetricRow(source, label, period, id, Optional.of(other), visible, from);
  }

  /// The same from another region or account.
  public MetricRow at(Place place) {
    return new MetricRow(source, label, period, id, colour, visible, Optional.of(place));
  }

  Json json() {
    List<Json> cells = new ArrayList<>();
    Properties rendering = new Properties();
    switch (source) {
      case Source.Measured(Metric metric, String statistic) -> {
        metric.cells().forEach(cell -> cells.add(new Json.Str(cell)));
        rendering.text("stat", statistic);
      }
      case Source.Computed(String expression) -> rendering.text("expression", expression);
    }
    rendering.text("label", label).text("id", id).number("period", period);
    rendering.text("color", colour.map(Colour::hex));
    rendering
        .text("region", from.map(Place::region))
        .text("accountId", from.flatMap(Place::account));
    if (!visible) {
      rendering.flag("visible", false);
    }
    cells.add(rendering.object());
    return new Json.Arr(cells);
  }
}
