package dev.agentcanary.load.page;

import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.report.ComparisonText;
import dev.agentcanary.load.report.Figures;
import dev.agentcanary.load.result.Change;
import dev.agentcanary.load.result.Comparison;
import dev.agentcanary.load.result.Shift;
import dev.agentcanary.load.result.Threshold;
import java.util.Locale;

/// The part of the page that says what changed since an earlier test.
final class ComparisonHtml {
  private ComparisonHtml() {}

  static String of(Comparison comparison) {
    StringBuilder html = new StringBuilder("<section class=\"card\" id=\"comparison\"><h2>Since ");
    html.append(
        LoadPage.text(comparison.before().test() + " of " + comparison.before().startedAt()));
    html.append("</h2>");
    if (!comparison.alike()) {
      html.append(
              "<p class=\"warn\">Not the same test, so a difference may not be the agent's. Then: ")
          .append(LoadPage.text(Figures.asked(comparison.before().profile())))
          .append("; ")
          .append(LoadPage.text(comparison.before().target()))
          .append(".</p>");
    }
    comparison.flipped().forEach(flip -> html.append(flip(flip)));
    html.append(
        "<div class=\"scroll\"><table><tr><th><th class=\"n\">before<th class=\"n\">now<th class=\"n\">change<th></tr>");
    for (Change change : comparison.changes()) {
      html.append(row(change));
    }
    return html.append("</table></div><p class=\"read\">")
        .append(
            "Faster or slower is said only where the 99 % confidence intervals of both do not touch; ")
        .append("a largest value is not judged. Turns of one test share the agent's good and bad ")
        .append("minutes: run both again before believing a cause.</p></section>")
        .toString();
  }

  private static String flip(Comparison.Flip flip) {
    return "<p class=\"%s flip\">%s, %s: %s before, %s now</p>"
        .formatted(
            TableHtml.style(flip.after().standing()),
            Figures.name(flip.after().threshold()),
            Figures.limit(flip.after().threshold()),
            Figures.actual(flip.before()),
            Figures.actual(flip.after()));
  }

  private static String row(Change change) {
    return switch (change) {
      case Change.Percentile(Series series, double share, long before, long after, Shift shift) ->
          row(
              series.id().replace('-', ' ') + " " + Threshold.percentile(share),
              Figures.time(before),
              Figures.time(after),
              ComparisonText.relative(before, after),
              style(shift, false),
              ComparisonText.words(shift, "faster", "slower"));
      case Change.Rate(Change.RateKind kind, double before, double after, Shift shift) -> {
        boolean throughput = kind == Change.RateKind.THROUGHPUT;
        yield row(
            kind.name().toLowerCase(Locale.ROOT),
            throughput ? Figures.rate(before) + "/s" : Figures.share(before),
            throughput ? Figures.rate(after) + "/s" : Figures.share(after),
            throughput ? ComparisonText.relative(before, after) : "",
            style(shift, throughput),
            ComparisonText.words(shift, "less", "more"));
      }
    };
  }

  private static String row(
      String name, String before, String after, String change, String style, String words) {
    return "<tr class=\"%s\"><td>%s<td class=\"n\">%s<td class=\"n\">%s<td class=\"n\">%s<td class=\"mark\">%s</tr>"
        .formatted(style, name, before, after, change, words);
  }

  private static String style(Shift shift, boolean moreIsBetter) {
    return switch (shift) {
      case LESS -> moreIsBetter ? "missed" : "met";
      case MORE -> moreIsBetter ? "met" : "missed";
      case WITHIN_NOISE, NOT_JUDGED -> "soft";
    };
  }
}
