package dev.agentcanary.preview.graph;

import dev.agentcanary.json.Json;
import dev.agentcanary.sim.cloudwatch.SimulatedCloudWatch;
import dev.agentcanary.sim.cloudwatch.math.Kind;
import dev.agentcanary.sim.cloudwatch.math.MathExpression;
import dev.agentcanary.sim.cloudwatch.metric.SeriesReader;
import dev.agentcanary.sim.cloudwatch.metric.Statistic;
import dev.agentcanary.sim.cloudwatch.metric.StatisticParser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads metric widgets.
///
/// All queries of a widget have the period of the first: that is what CloudWatch draws when all are
/// equal, and one that differs is left out and said.
///
/// @param cloud holds the drill's metrics
/// @param from where graphs begin
/// @param until where they end
public record GraphReader(SimulatedCloudWatch cloud, Instant from, Instant until) {
  private static final int USUAL_PERIOD = 300;
  private static final int MINUTE = 60;

  /// What the widget of these properties shows.
  public Graph read(Json properties) {
    Members widget = Members.of(properties);
    Members axis = widget.in("yAxis").in("left");
    List<String> gaps = new ArrayList<>();
    List<Query> queries = queries(widget, gaps);
    return new Graph(
        widget.text("view").orElse("timeSeries"),
        widget.yes("stacked", false),
        axis.text("label").orElse(""),
        axis.number("min"),
        axis.number("max"),
        new Evaluation(boundaries(widget, queries), gaps).curves(widget, queries),
        levels(widget),
        gaps);
  }

  private static List<Query> queries(Members widget, List<String> gaps) {
    List<Query> queries = new ArrayList<>();
    int number = 0;
    for (Json row : widget.list("metrics")) {
      Optional<Query> query = Query.read(row, ++number);
      query.ifPresent(queries::add);
      if (query.isEmpty()) {
        gaps.add("row " + number + " abbreviates the one before it, which the preview cannot read");
      }
    }
    return queries;
  }

  private static int period(Members widget, Query query) {
    return query
        .options()
        .number("period")
        .or(() -> widget.number("period"))
        .map(Double::intValue)
        .orElse(USUAL_PERIOD);
  }

  private long[] boundaries(Members widget, List<Query> queries) {
    long whole = Math.max(MINUTE, Duration.between(from, until).toSeconds());
    if (widget.yes("setPeriodToTimeRange", false)) {
      return new long[] {from.getEpochSecond(), from.getEpochSecond() + whole};
    }
    int period = queries.isEmpty() ? USUAL_PERIOD : period(widget, queries.getFirst());
    long first = Math.floorDiv(from.getEpochSecond(), period) * period;
    int periods = (int) Math.max(1, Math.ceilDiv(until.getEpochSecond() - first, (long) period));
    long[] boundaries = new long[periods + 1];
    for (int i = 0; i <= periods; i++) {
      boundaries[i] = first + (long) i * period;
    }
    return boundaries;
  }

  private static List<Graph.Level> levels(Members widget) {
    List<Graph.Level> levels = new ArrayList<>();
    for (Json each : widget.in("annotations").list("horizontal")) {
      Members level = Members.of(each);
      level
          .number("value")
          .ifPresent(
              value ->
                  levels.add(
                      new Graph.Level(level.text("label").orElse(""), value, level.text("color"))));
    }
    return levels;
  }

  /// One evaluation of a widget's queries.
  private final class Evaluation {
    private final long[] boundaries;
    private final List<String> gaps;
    private final int period;
    private final MathExpression.Values values;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final List<String> metrics = new ArrayList<>();

    Evaluation(long[] boundaries, List<String> gaps) {
      this.boundaries = boundaries;
      this.gaps = gaps;
      this.period = (int) (boundaries[1] - boundaries[0]);
      this.values = new MathExpression.Values(boundaries.length - 1, period, true);
    }

    List<Curve> curves(Members widget, List<Query> queries) {
      List<Curve> curves = new ArrayList<>();
      boolean range = widget.yes("setPeriodToTimeRange", false);
      for (Query query : queries) {
        if (!range && period(widget, query) != period) {
          gaps.add(query.label() + ": its period is another one than that of the first row");
        } else if (evaluated(query) && query.visible()) {
          curves.add(
              new Curve(
                  query.label(),
                  query.options().text("color"),
                  boundaries[0],
                  period,
                  values.series(query.id())));
        }
      }
      return curves;
    }

    private boolean evaluated(Query query) {
      return query.metric().isPresent() ? metric(query) : expression(query);
    }

    private boolean metric(Query query) {
      String name = query.options().text("stat").orElse("Average");
      Optional<Statistic> statistic = StatisticParser.parse(name);
      if (statistic.isEmpty()) {
        gaps.add("%s: the statistic %s is not evaluated".formatted(query.label(), name));
        return false;
      }
      values.put(
          query.id(),
          cloud.read(
              new SeriesReader.Query(
                  query.metric().orElseThrow(), Optional.empty(), statistic.get(), period < MINUTE),
              boundaries));
      kinds.put(query.id(), Kind.SERIES);
      metrics.add(query.id());
      return true;
    }

    private boolean expression(Query query) {
      String text = query.options().text("expression").orElseThrow();
      return switch (MathExpression.read(text, kinds, metrics)) {
        case MathExpression.Reading.NotEvaluated(String reason) -> {
          gaps.add(query.label() + ": " + reason);
          yield false;
        }
        case MathExpression.Reading.Understood(var expression)
            when expression.kind() == Kind.SERIES_ARRAY -> {
          gaps.add(query.label() + ": an expression with several results");
          yield false;
        }
        case MathExpression.Reading.Understood(var expression) -> {
          values.evaluate(query.id(), expression);
          kinds.put(query.id(), expression.kind());
          yield true;
        }
      };
    }
  }
}
