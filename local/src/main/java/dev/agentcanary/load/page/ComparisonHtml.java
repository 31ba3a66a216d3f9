package dev.agentcanary.load.page;

import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.report.ComparisonText;
import dev.agentcanary.load.report.Figures;
import dev.agentcanary.load.result.Change;
import dev.agentcanary.load.result.Comparison;
import dev.agentcanary.load.result.Shift;
import dev.agentcanary.load.result.Threshold;
import java.util.Locale;
import java.util.Optional;

/// The part of the page that says what changed since an earlier test: a row for each series, a
/// column for each percentile, the rates below.
final class ComparisonHtml {
  private final Comparison comparison;
  private final StringBuilder html = new StringBuilder();

  private ComparisonHtml(Comparison comparison) {
    this.comparison = comparison;
  }

  static String of(Comparison comparison) {
    ComparisonHtml section = new ComparisonHtml(comparison);
    section.head();
    section.percentiles();
    section.rates();
    section.html.append("</section>\n");
    return section.html.toString();
  }

  private void head() {
    var before = comparison.before();
    html.append("<section class=\"card wide\" id=\"comparison\"><h2>Since ")
        .append(LoadPage.text(before.test() + " of " + before.startedAt()))
        .append("</h2>");
    if (!comparison.alike()) {
      html.append("<p class=\"warn\">Not the same test, so a difference may not be the agent's. ")
          .append("Then: ")
          .append(LoadPage.text(Figures.asked(before.profile()) + "; " + before.target()))
          .append(".</p>");
    }
    comparison.flipped().forEach(this::flip);
  }

  private void flip(Comparison.Flip flip) {
    html.append(
        "<p class=\"%s flip\">%s, %s: %s before, %s now</p>"
            .formatted(
                TableHtml.style(flip.after().standing()),
                Figures.name(flip.after().threshold()),
                Figures.limit(flip.after().threshold()),
                Figures.actual(flip.before()),
                Figures.actual(flip.after())));
  }

  private void percentiles() {
    html.append("<div class=\"scroll\"><table><tr><th>");
    for (double share : Comparison.SHARES) {
      html.append("<th class=\"n\">").append(Threshold.percentile(share));
    }
    html.append("</tr>");
    Optional<Series> row = Optional.empty();
    for (Change change : comparison.changes()) {
      if (change instanceof Change.Percentile percentile) {
        if (!row.equals(Optional.of(percentile.series()))) {
          html.append(row.isPresent() ? "</tr>" : "")
              .append("<tr><td>")
              .append(percentile.series().id().replace('-', ' '));
          row = Optional.of(percentile.series());
        }
        cell(percentile);
      }
    }
    html.append("</table></div>");
  }

  private void cell(Change.Percentile change) {
    String difference =
        ComparisonText.relative(change.before(), change.after())
            + " "
            + ComparisonText.words(change.shift(), "faster", "slower");
    html.append(
        "<td class=\"n %s\">%s<small>was %s</small><small>%s</small>"
            .formatted(
                style(change.shift(), false),
                Figures.time(change.after()),
                Figures.time(change.before()),
                difference.strip()));
  }

  private void rates() {
    html.append("<dl class=\"rates\">");
    for (Change change : comparison.changes()) {
      if (change instanceof Change.Rate rate) {
        boolean throughput = rate.kind() == Change.RateKind.THROUGHPUT;
        html.append(
            "<dt>%s<dd class=\"%s\">%s, was %s; %s"
                .formatted(
                    rate.kind().name().toLowerCase(Locale.ROOT),
                    style(rate.shift(), throughput),
                    figure(rate.after(), throughput),
                    figure(rate.before(), throughput),
                    ComparisonText.words(rate.shift(), "less", "more")));
      }
    }
    html.append("</dl><p class=\"read\">Faster or slower is said only where the 99 % confidence ")
        .append(
            "intervals of both tests do not touch; a largest value is not judged, nor what has ")
        .append("too few values. Turns of one test share the agent's good and bad minutes: run ")
        .append("both again before believing a cause.</p>");
  }

  private static String figure(double rate, boolean throughput) {
    return throughput ? Figures.rate(rate) + "/s" : Figures.share(rate);
  }

  private static String style(Shift shift, boolean moreIsBetter) {
    return switch (shift) {
      case LESS -> moreIsBetter ? "missed" : "met";
      case MORE -> moreIsBetter ? "met" : "missed";
      case WITHIN_NOISE, NOT_JUDGED -> "";
    };
  }
}
