package dev.agentcanary.infra.dashboard.fleet;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Panel;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.metric.CanaryMetrics;
import dev.agentcanary.infra.dashboard.widget.Look;
import dev.agentcanary.infra.dashboard.widget.MetricRow;
import dev.agentcanary.infra.dashboard.widget.MetricWidget;
import dev.agentcanary.infra.dashboard.widget.Place;
import dev.agentcanary.metrics.MetricCatalog;
import dev.agentcanary.metrics.MetricDefinition;
import java.util.List;

/// Two numbers of each canary, wherever it is.
final class SideBySide {
  private static final int PERIOD = 900;

  private SideBySide() {}

  static List<Row> rows(List<Watched> canaries, Home home) {
    return Parts.of(canaries, MetricWidget.MOST).stream()
        .map(part -> new Row(3 + Math.ceilDiv(part.items().size(), 2), panels(part, home)))
        .toList();
  }

  private static List<Panel> panels(Parts<Watched> part, Home home) {
    return List.of(
        new Panel(
            12,
            table(
                part,
                home,
                "Share right at the first try, by canary",
                MetricCatalog.FIRST_ATTEMPT_SUCCESS,
                "Average",
                "AVG"),
            "Which agents are flaky?",
            "1 is all. The mean of quarters of an hour in the time range; click on the column's head"
                + " to sort."),
        new Panel(
            12,
            table(
                part,
                home,
                "Time to 90 % of the answers in ms, by canary",
                MetricCatalog.LATENCY,
                "p90",
                "MAX"),
            "Which agents are slow?",
            "The worst quarter of an hour in the time range; click on the column's head to sort."));
  }

  private static MetricWidget table(
      Parts<Watched> part,
      Home home,
      String title,
      MetricDefinition metric,
      String statistic,
      String summary) {
    List<MetricRow> rows =
        part.items().stream()
            .map(
                watched ->
                    MetricRow.of(
                            CanaryMetrics.of(metric, watched.name()),
                            statistic,
                            PERIOD,
                            watched.name())
                        .at(watched.seenFrom(home.account())))
            .toList();
    return MetricWidget.of(
        part.title(title), Place.in(home.region()), new Look.Table(summary), rows);
  }
}
