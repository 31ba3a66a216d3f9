package dev.agentcanary.preview.page;

import dev.agentcanary.drill.Times;
import dev.agentcanary.page.Html;
import dev.agentcanary.page.PageParts;
import dev.agentcanary.preview.Preview;
import dev.agentcanary.preview.Told;
import dev.agentcanary.preview.Widget;
import java.time.Duration;
import java.util.Map;

/// Writes a preview as one HTML page that loads nothing.
public final class Page {
  private Page() {}

  /// The whole page.
  public static String of(Preview preview) {
    String chart = PageParts.chartScript();
    String script = PageParts.beside(Page.class, "page.js");
    Map<String, String> parts =
        Map.ofEntries(
            Map.entry("policy", PageParts.policy(chart, script)),
            Map.entry("title", Html.escape(preview.name() + ": " + preview.incident().name())),
            Map.entry("chartStyle", PageParts.chartStyle()),
            Map.entry("style", PageParts.beside(Page.class, "page.css")),
            Map.entry("name", Html.escape(preview.name())),
            Map.entry("length", Times.of(Duration.between(preview.from(), preview.until()))),
            Map.entry("incident", Html.escape(preview.incident().name())),
            Map.entry("story", Html.escape(preview.incident().story())),
            Map.entry("result", Html.escape(preview.result())),
            Map.entry("told", told(preview)),
            Map.entry("widgets", widgets(preview)),
            Map.entry("data", PageData.of(preview)),
            Map.entry("chartScript", chart),
            Map.entry("script", script));
    return PageParts.filled(PageParts.beside(Page.class, "page.html"), parts);
  }

  /// The id of a widget's element, by its number on the dashboard.
  static String id(int number) {
    return "widget-" + number;
  }

  private static String told(Preview preview) {
    StringBuilder html = new StringBuilder();
    for (Told one : preview.told()) {
      Duration since = Duration.between(preview.from(), one.at());
      html.append(
          "<li><button class=\"%s\" data-at=\"%d\">%d:%02d %s</button></li>"
              .formatted(
                  one.trouble() ? "trouble" : "over",
                  one.at().getEpochSecond(),
                  since.toHours(),
                  since.toMinutesPart(),
                  Html.escape(one.text())));
    }
    return html.isEmpty() ? "<li>Nobody is told anything.</li>" : html.toString();
  }

  private static String widgets(Preview preview) {
    StringBuilder html = new StringBuilder("\n");
    int number = 0;
    for (Widget widget : preview.widgets()) {
      html.append(WidgetHtml.of(widget, id(number++)));
    }
    return html.toString();
  }
}
