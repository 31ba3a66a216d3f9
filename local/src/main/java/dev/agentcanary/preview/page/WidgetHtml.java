package dev.agentcanary.preview.page;

import dev.agentcanary.page.Html;
import dev.agentcanary.preview.Content;
import dev.agentcanary.preview.Place;
import dev.agentcanary.preview.Widget;
import dev.agentcanary.preview.graph.Curve;
import dev.agentcanary.preview.graph.Graph;
import dev.agentcanary.preview.log.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/// One widget as HTML; graphs are drawn in their place by the page's script.
final class WidgetHtml {
  private static final MathContext DIGITS = new MathContext(4);

  private static final int SHORT = 32;

  private WidgetHtml() {}

  static String of(Widget widget, String id) {
    Place place = widget.place();
    String title = widget.title().isEmpty() ? "" : "<h2>" + Html.escape(widget.title()) + "</h2>";
    return "<section class=\"widget %s\" id=\"%s\" style=\"grid-area:%d/%d/span %d/span %d\">%s%s</section>\n"
        .formatted(
            widget.content() instanceof Content.Text ? "plain" : "card",
            id,
            place.y() + 1,
            place.x() + 1,
            place.height(),
            place.width(),
            title,
            content(widget.content()));
  }

  private static String content(Content content) {
    return switch (content) {
      case Content.Text(String markdown) ->
          "<div class=\"text\">" + Markdown.html(markdown) + "</div>";
      case Content.Alarms(var names) -> tiles(names);
      case Content.Log(var table) -> table(table);
      case Content.NotShown(String reason) -> gap(reason);
      case Content.Metrics(var graph) -> graph(graph);
    };
  }

  private static String tiles(List<String> alarms) {
    return alarms.stream()
        .map(Html::escape)
        .map(
            alarm ->
                "<div class=\"tile\" data-alarm=\"%s\"><b>%s</b><span></span><i></i></div>"
                    .formatted(alarm, alarm))
        .collect(Collectors.joining("", "<div class=\"tiles\">", "</div>"));
  }

  private static String graph(Graph graph) {
    String gaps = graph.gaps().stream().map(WidgetHtml::gap).collect(Collectors.joining());
    if (graph.curves().stream().allMatch(curve -> curve.newest().isEmpty())) {
      return (graph.curves().isEmpty() ? "" : "<p class=\"none\">No values during the drill.</p>")
          + gaps;
    }
    if (PageData.drawn(graph)) {
      return "<div class=\"chart\"></div>" + gaps;
    }
    if (!graph.view().equals("singleValue")) {
      return gap("The preview does not draw the view " + graph.view() + ".") + gaps;
    }
    return graph.curves().stream()
            .map(WidgetHtml::number)
            .collect(Collectors.joining("", "<div class=\"numbers\">", "</div>"))
        + gaps;
  }

  private static String number(Curve curve) {
    String value =
        curve
            .newest()
            .map(it -> new BigDecimal(it).round(DIGITS).stripTrailingZeros().toPlainString())
            .orElse("–");
    return "<div><b>%s</b><span>%s</span></div>".formatted(value, Html.escape(curve.label()));
  }

  private static String gap(String reason) {
    return "<p class=\"gap\">" + Html.escape(reason) + "</p>";
  }

  private static String table(Table table) {
    if (table.rows().isEmpty()) {
      return "<p class=\"none\">No line of the drill's log matches.</p>";
    }
    StringBuilder html = new StringBuilder("<div class=\"scroll\"><table class=\"log\"><tr>");
    table.columns().forEach(name -> html.append("<th>").append(Html.escape(name)).append("</th>"));
    html.append("</tr>");
    for (List<String> row : table.rows()) {
      html.append("<tr>");
      row.forEach(cell -> html.append(cell(cell)));
      html.append("</tr>");
    }
    return html.append("</table></div>").toString();
  }

  /// A short one is kept on one line.
  private static String cell(String text) {
    return "<td%s>%s</td>"
        .formatted(text.length() <= SHORT ? " class=\"short\"" : "", Html.escape(text));
  }
}
