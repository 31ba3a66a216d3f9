package dev.agentcanary.preview;

import dev.agentcanary.json.Json;
import dev.agentcanary.preview.graph.GraphReader;
import dev.agentcanary.preview.graph.Members;
import dev.agentcanary.preview.log.LogLine;
import dev.agentcanary.preview.log.LogsQuery;
import java.util.List;
import java.util.Map;

/// Reads the widgets of a dashboard's body.
///
/// @param logs the lines of each log group that there is
record WidgetReader(GraphReader graphs, Map<String, List<LogLine>> logs) {
  private static final String ALARM = ":alarm:";
  private static final int USUAL_SIZE = 6;

  List<Widget> widgets(Json body) {
    return Members.of(body).list("widgets").stream().map(this::widget).toList();
  }

  private Widget widget(Json json) {
    Members widget = Members.of(json);
    Members properties = widget.in("properties");
    Place place =
        new Place(
            cells(widget, "x", 0),
            cells(widget, "y", 0),
            cells(widget, "width", USUAL_SIZE),
            cells(widget, "height", USUAL_SIZE));
    return new Widget(place, properties.text("title").orElse(""), content(widget, properties));
  }

  private static int cells(Members widget, String name, int usual) {
    return widget.number(name).map(Double::intValue).orElse(usual);
  }

  private Content content(Members widget, Members properties) {
    String type = widget.text("type").orElse("");
    return switch (type) {
      case "text" -> new Content.Text(properties.text("markdown").orElse(""));
      case "alarm" -> new Content.Alarms(alarms(properties));
      case "metric" -> new Content.Metrics(graphs.read(properties.object()));
      case "log" -> log(properties);
      default -> new Content.NotShown("A preview has no widgets of the type " + type + ".");
    };
  }

  private static List<String> alarms(Members properties) {
    return properties.list("alarms").stream()
        .filter(Json.Str.class::isInstance)
        .map(arn -> ((Json.Str) arn).value())
        .map(arn -> arn.substring(Math.max(0, arn.indexOf(ALARM) + ALARM.length())))
        .toList();
  }

  private Content log(Members properties) {
    return switch (LogsQuery.run(properties.text("query").orElse(""), logs)) {
      case LogsQuery.Result.Rows(var table) -> new Content.Log(table);
      case LogsQuery.Result.NotRun(String reason) -> new Content.NotShown(reason);
    };
  }
}
