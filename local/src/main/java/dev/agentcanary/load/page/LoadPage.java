package dev.agentcanary.load.page;

import dev.agentcanary.load.report.Figures;
import dev.agentcanary.load.result.Comparison;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.page.Html;
import dev.agentcanary.page.PageParts;
import dev.agentcanary.report.Excerpts;
import dev.agentcanary.report.Redaction;
import java.util.Map;
import java.util.Optional;

/// Writes the report of a load test as one HTML page that loads nothing.
public final class LoadPage {
  private static final Excerpts EXCERPTS = new Excerpts(Redaction.STANDARD);
  private static final int LONGEST = 1_000;

  private LoadPage() {}

  /// The whole page.
  ///
  /// @param comparison with an earlier test
  public static String of(LoadResult result, Judgement judgement, Optional<Comparison> comparison) {
    String chart = PageParts.chartScript();
    String script = PageParts.beside(LoadPage.class, "load.js");
    Map<String, String> parts =
        Map.ofEntries(
            Map.entry("policy", PageParts.policy(chart, script)),
            Map.entry("chartStyle", PageParts.chartStyle()),
            Map.entry("style", PageParts.beside(LoadPage.class, "load.css")),
            Map.entry("canary", text(result.canary())),
            Map.entry("asked", text(Figures.asked(result.profile()))),
            Map.entry("target", text(result.target())),
            Map.entry("test", text(result.test())),
            Map.entry("started", text(result.startedAt().toString())),
            Map.entry("verdict", SummaryHtml.verdict(judgement)),
            Map.entry("ended", text(Figures.ended(result.ending()))),
            Map.entry("whole", SummaryHtml.whole(result.ending()) ? "whole" : "part"),
            Map.entry("tiles", SummaryHtml.tiles(result)),
            Map.entry("thresholds", TableHtml.thresholds(judgement)),
            Map.entry("percentiles", TableHtml.percentiles(result, judgement)),
            Map.entry("facts", TableHtml.facts(result)),
            Map.entry("comparison", comparison.map(ComparisonHtml::of).orElse("")),
            Map.entry("data", PageParts.data(ChartData.of(result, judgement))),
            Map.entry("chartScript", chart),
            Map.entry("script", script));
    return PageParts.filled(PageParts.beside(LoadPage.class, "load.html"), parts);
  }

  /// Somebody else's text: redacted as in every report, and escaped.
  static String text(String text) {
    return Html.escape(EXCERPTS.line(text, LONGEST));
  }
}
