package dev.agentcanary.preview.page;

import dev.agentcanary.json.Json;
import dev.agentcanary.page.PageParts;
import dev.agentcanary.preview.AlarmHistory;
import dev.agentcanary.preview.Band;
import dev.agentcanary.preview.Content;
import dev.agentcanary.preview.Preview;
import dev.agentcanary.preview.Told;
import dev.agentcanary.preview.graph.Curve;
import dev.agentcanary.preview.graph.Graph;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the page's script draws, as JSON that is safe inside a `script` element.
final class PageData {
  private static final int MINUTE = 60;

  private PageData() {}

  /// Whether the script draws that graph.
  static boolean drawn(Graph graph) {
    return graph.view().equals("timeSeries")
        && graph.curves().stream().anyMatch(curve -> curve.newest().isPresent());
  }

  static String of(Preview preview) {
    Map<String, Json> graphs = new LinkedHashMap<>();
    int number = 0;
    for (var widget : preview.widgets()) {
      String id = Page.id(number++);
      if (widget.content() instanceof Content.Metrics(var graph) && drawn(graph)) {
        graphs.put(id, graph(graph));
      }
    }
    Map<String, Json> alarms = new LinkedHashMap<>();
    preview.alarms().forEach(alarm -> alarms.put(alarm.alarm(), changes(alarm)));
    Json all =
        object(
            "from",
            time(preview.from()),
            "until",
            time(preview.until()),
            "at",
            number(first(preview)),
            "bands",
            new Json.Arr(preview.bands().stream().map(PageData::band).toList()),
            "alarms",
            new Json.Obj(alarms),
            "graphs",
            new Json.Obj(graphs));
    return PageParts.data(all);
  }

  /// The minute after somebody was first told of trouble; else the end.
  private static double first(Preview preview) {
    long at =
        preview.told().stream()
            .filter(Told::trouble)
            .findFirst()
            .map(Told::at)
            .orElse(preview.until())
            .getEpochSecond();
    return Math.ceilDiv(at, MINUTE) * (double) MINUTE;
  }

  private static Json band(Band band) {
    return object(
        "from", time(band.from()),
        "until", time(band.until()),
        "label", new Json.Str(band.label()));
  }

  private static Json changes(AlarmHistory alarm) {
    return new Json.Arr(
        alarm.changes().stream()
            .map(
                change ->
                    object(
                        "at", time(change.at()),
                        "to", new Json.Str(change.to().name()),
                        "reason", new Json.Str(change.reason())))
            .toList());
  }

  private static Json graph(Graph graph) {
    Curve first = graph.curves().getFirst();
    return object(
        "stacked",
        new Json.Bool(graph.stacked()),
        "unit",
        new Json.Str(graph.unit()),
        "least",
        optional(graph.least().map(PageData::number)),
        "most",
        optional(graph.most().map(PageData::number)),
        "from",
        number(first.from()),
        "period",
        number(first.period()),
        "curves",
        new Json.Arr(graph.curves().stream().map(PageData::curve).toList()),
        "levels",
        new Json.Arr(graph.levels().stream().map(PageData::level).toList()));
  }

  private static Json curve(Curve curve) {
    List<Json> values = new ArrayList<>();
    for (double value : curve.values()) {
      values.add(number(value));
    }
    return object(
        "label", new Json.Str(curve.label()),
        "colour", optional(curve.colour().map(Json.Str::new)),
        "values", new Json.Arr(values));
  }

  private static Json level(Graph.Level level) {
    return object(
        "label", new Json.Str(level.label()),
        "value", number(level.value()),
        "colour", optional(level.colour().map(Json.Str::new)));
  }

  private static Json time(Instant at) {
    return number(at.toEpochMilli() / 1000.0);
  }

  private static Json number(double value) {
    return Double.isFinite(value) ? new Json.Num(BigDecimal.valueOf(value)) : new Json.Null();
  }

  private static Json optional(Optional<? extends Json> value) {
    return value.isPresent() ? value.get() : new Json.Null();
  }

  private static Json object(Object... namesAndValues) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], (Json) namesAndValues[i + 1]);
    }
    return new Json.Obj(members);
  }
}
