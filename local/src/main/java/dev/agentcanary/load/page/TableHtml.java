package dev.agentcanary.load.page;

import static java.util.stream.Collectors.joining;

import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.load.report.Figures;
import dev.agentcanary.load.result.Comparison;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.Threshold;
import dev.agentcanary.load.result.Verdict;
import dev.agentcanary.load.result.Verdict.Standing;
import dev.agentcanary.outcome.Attribution;
import java.util.Optional;

/// The tables of the page.
final class TableHtml {
  private TableHtml() {}

  static String thresholds(Judgement judgement) {
    if (judgement.verdicts().isEmpty()) {
      return "<p class=\"none\">The plan sets none.</p>";
    }
    return judgement.verdicts().stream()
        .map(TableHtml::threshold)
        .collect(
            joining(
                "",
                "<div class=\"scroll\"><table><tr><th>threshold<th class=\"n\">measured<th>limit<th></tr>",
                "</table></div>"));
  }

  private static String threshold(Verdict verdict) {
    return "<tr class=\"%s\"><td>%s<td class=\"n\">%s<td>%s<td class=\"mark\">%s</tr>"
        .formatted(
            style(verdict.standing()),
            Figures.name(verdict.threshold()),
            Figures.actual(verdict),
            Figures.limit(verdict.threshold()),
            mark(verdict.standing()));
  }

  static String percentiles(LoadResult result, Judgement judgement) {
    StringBuilder html = new StringBuilder("<div class=\"scroll\"><table><tr><th>");
    for (double share : Comparison.SHARES) {
      html.append("<th class=\"n\">").append(Threshold.percentile(share));
    }
    html.append("<th class=\"n\">values</tr>");
    for (Series series : Series.values()) {
      Distribution values = result.of(series);
      if (values.count() > 0) {
        html.append("<tr><td>").append(series.id().replace('-', ' '));
        for (double share : Comparison.SHARES) {
          html.append(cell(values, series, share, judgement));
        }
        html.append("<td class=\"n soft\">").append(Figures.count(values.count())).append("</tr>");
      }
    }
    return html.append("</table></div>").toString();
  }

  private static String cell(
      Distribution values, Series series, double share, Judgement judgement) {
    Optional<Verdict> verdict =
        judgement.verdicts().stream()
            .filter(
                it ->
                    it.threshold() instanceof Threshold.Time time
                        && time.series() == series
                        && time.share() == share)
            .findFirst();
    return "<td class=\"n %s\">%s%s"
        .formatted(
            verdict.map(it -> style(it.standing())).orElse(""),
            Figures.time(values.micros(share)),
            verdict.map(it -> "<small>" + Figures.limit(it.threshold()) + "</small>").orElse(""));
  }

  static String facts(LoadResult result) {
    Tally tally = result.tally();
    StringBuilder html = new StringBuilder("<dl>");
    fact(
        html,
        "turns",
        Figures.count(tally.turns())
            + " in "
            + Figures.count(tally.conversations())
            + " conversations");
    for (Attribution attribution : Attribution.values()) {
      Long count = tally.failures().get(attribution);
      if (count != null) {
        fact(
            html,
            "failed: " + attribution.id(),
            "%s (%s), %s"
                .formatted(
                    Figures.count(count),
                    Figures.share((double) count / Math.max(1, tally.turns())),
                    attribution.meaning()));
      }
    }
    fact(html, "throttled", tally.throttled() == 0 ? "none" : Figures.count(tally.throttled()));
    fact(
        html,
        "sessions",
        Figures.count(tally.opened()) + " opened, " + Figures.count(tally.stopped()) + " stopped");
    if (tally.leaked() > 0) {
      fact(html, "left open", Figures.count(tally.leaked()) + ", billed until they time out");
    }
    fact(html, "answers", Figures.bytes(tally.bytes()));
    fact(html, "the load test itself", Figures.own(result));
    return html.append("</dl>").toString();
  }

  private static void fact(StringBuilder html, String name, String value) {
    html.append("<dt>").append(name).append("<dd>").append(LoadPage.text(value));
  }

  static String style(Standing standing) {
    return switch (standing) {
      case MET -> "met";
      case MISSED -> "missed";
      case NOT_MEASURED -> "open";
    };
  }

  static String mark(Standing standing) {
    return switch (standing) {
      case MET -> "✔ met";
      case MISSED -> "✘ missed";
      case NOT_MEASURED -> "? not measured";
    };
  }
}
