package dev.agentcanary.load.page;

import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.report.Figures;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.Verdict.Standing;

/// What the page says first: whether the test passed, and the figures that people ask for.
final class SummaryHtml {
  private SummaryHtml() {}

  static String verdict(Judgement judgement) {
    int all = judgement.verdicts().size();
    if (all == 0) {
      return "<p class=\"verdict open\">No threshold was set</p>";
    }
    if (judgement.met()) {
      return "<p class=\"verdict met\">✔ Passed: %s met</p>"
          .formatted(all == 1 ? "the only threshold is" : "all " + all + " thresholds are");
    }
    int missed = judgement.of(Standing.MISSED).size();
    int open = judgement.of(Standing.NOT_MEASURED).size();
    return "<p class=\"verdict missed\">✘ Failed: %s of %d thresholds</p>"
        .formatted(
            (missed == 0 ? "" : missed + " missed")
                + (missed == 0 || open == 0 ? "" : " and ")
                + (open == 0 ? "" : open + " not measured"),
            all);
  }

  static boolean whole(Ending ending) {
    return ending instanceof Ending.Completed;
  }

  static String tiles(LoadResult result) {
    Distribution latency = result.of(Series.LATENCY);
    Distribution first = result.of(Series.FIRST_TOKEN);
    Distribution cold = result.of(Series.COLD);
    return tile("latency p50", time(latency, 0.5), "half of all turns")
        + tile("latency p95", time(latency, 0.95), "19 of 20")
        + tile("latency p99", time(latency, 0.99), "99 of 100")
        + tile("slowest", time(latency, 1), "of " + Figures.count(latency.count()) + " turns")
        + tile("first token p95", time(first, 0.95), "until text is seen")
        + tile("cold p95", time(cold, 0.95), "first turn of a session")
        + tile("throughput", Figures.rate(result.perSecond()) + " /s", "turns that ended")
        + tile(
            "failed",
            Figures.share(result.tally().failedShare()),
            Figures.count(result.tally().failed()) + " turns");
  }

  private static String time(Distribution values, double share) {
    return values.count() == 0 ? "–" : Figures.time(values.micros(share));
  }

  private static String tile(String name, String value, String what) {
    return "<div class=\"tile\"><span>%s</span><b>%s</b><small>%s</small></div>"
        .formatted(name, value, what);
  }
}
