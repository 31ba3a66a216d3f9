package dev.agentcanary.load.report;

import static dev.agentcanary.report.XmlText.attribute;

import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.Threshold;
import dev.agentcanary.load.result.Verdict;
import dev.agentcanary.load.result.Verdict.Standing;
import dev.agentcanary.report.Style;
import dev.agentcanary.report.XmlText;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A load test in the XML that CI servers read as test results: one case for each threshold, and
/// one for whether the test came to its end.
///
/// A threshold that was missed is a `failure`. One that was not measured is an `error`, and so is a
/// test that was stopped, interrupted or is incomplete: not known to be the agent's fault, and not
/// green. The time of a case is the time that was measured, so that the server's own trend is one
/// of latency.
public final class LoadJUnit {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private LoadJUnit() {}

  /// A whole document, to be written in UTF-8.
  public static String render(LoadResult result, Judgement judgement) {
    StringBuilder cases = new StringBuilder();
    judgement.verdicts().forEach(verdict -> threshold(cases, result, verdict));
    boolean ended = result.ending() instanceof Ending.Completed;
    testcase(cases, result, "the test comes to its end", seconds(result));
    close(cases, ended ? "" : problem("error", Figures.ended(result.ending()), "ending"));
    String totals =
        " tests=\"%d\" failures=\"%d\" errors=\"%d\" time=\"%s\""
            .formatted(
                judgement.verdicts().size() + 1,
                judgement.of(Standing.MISSED).size(),
                judgement.of(Standing.NOT_MEASURED).size() + (ended ? 0 : 1),
                seconds(result));
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites%s>
          <testsuite name="%s"%s skipped="0" timestamp="%s">
        %s    <system-out>%s</system-out>
          </testsuite>
        </testsuites>
        """
        .formatted(
            totals,
            attribute("load." + result.canary()),
            totals,
            SECONDS.format(result.startedAt()),
            cases,
            XmlText.content(TextReport.render(result, judgement, Style.PLAIN)));
  }

  private static void threshold(StringBuilder cases, LoadResult result, Verdict verdict) {
    String name = Figures.name(verdict.threshold()) + " " + Figures.limit(verdict.threshold());
    boolean time = verdict.threshold() instanceof Threshold.Time;
    testcase(cases, result, name, time ? decimals(verdict.actual().orElse(0)) : "0.000");
    String message = Figures.actual(verdict) + ", " + Figures.limit(verdict.threshold());
    close(
        cases,
        switch (verdict.standing()) {
          case MET -> "";
          case MISSED -> problem("failure", message, verdict.threshold().id());
          case NOT_MEASURED -> problem("error", message, verdict.threshold().id());
        });
  }

  private static void testcase(StringBuilder cases, LoadResult result, String name, String time) {
    cases.append(
        "    <testcase classname=\"%s\" name=\"%s\" time=\"%s\""
            .formatted(attribute("load." + result.canary()), attribute(name), time));
  }

  private static void close(StringBuilder cases, String content) {
    cases.append(content.isEmpty() ? "/>\n" : ">\n" + content + "    </testcase>\n");
  }

  private static String problem(String tag, String message, String type) {
    return "      <%s message=\"%s\" type=\"%s\"/>\n"
        .formatted(tag, attribute(message), attribute(type));
  }

  private static String seconds(LoadResult result) {
    return decimals(result.length().toMillis() / 1e3);
  }

  private static String decimals(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }
}
