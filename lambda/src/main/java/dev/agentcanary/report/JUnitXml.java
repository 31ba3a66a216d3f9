package dev.agentcanary.report;

import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.ProbeOutcome.Standing;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.outcome.TurnOutcome;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A run in the XML that CI servers read as test results: one suite for the run, one case for each
/// probe.
///
/// A confirmed failure of the agent is a `failure`. The canary's own fault and a failure that was
/// neither confirmed nor cleared are an `error`: they are not known to be the agent's, and must not
/// look green either. A probe that recovered is passed, and says in its output that it was flaky.
public final class JUnitXml {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private static final int LINE = 500;
  private static final int TEXT = 4_000;

  private final Excerpts excerpts;
  private final StringBuilder xml = new StringBuilder();

  private JUnitXml(Excerpts excerpts) {
    this.excerpts = excerpts;
  }

  /// A whole document, to be written in UTF-8.
  public static String render(RunOutcome run, Redaction redaction) {
    JUnitXml document = new JUnitXml(new Excerpts(redaction));
    document.run(run);
    return document.xml.toString();
  }

  private void run(RunOutcome run) {
    String totals =
        attribute("tests", run.probes().size())
            + attribute("failures", run.probes().stream().filter(JUnitXml::isFailure).count())
            + attribute("errors", run.probes().stream().filter(JUnitXml::isError).count())
            + attribute("time", Figures.seconds(run.duration(), 3));
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites").append(totals);
    xml.append(">\n  <testsuite")
        .append(attribute("name", run.canary()))
        .append(totals)
        .append(attribute("skipped", 0))
        .append(attribute("timestamp", SECONDS.format(run.startedAt())))
        .append(">\n");
    properties(run);
    run.probes().forEach(probe -> testcase(run.canary(), probe));
    xml.append("  </testsuite>\n</testsuites>\n");
  }

  private void properties(RunOutcome run) {
    xml.append("    <properties>\n");
    property("runId", run.runId());
    property("scheduledFor", run.scheduledFor().toString());
    property("verdict", Words.verdict(run.verdict()));
    property("attribution", run.attribution().map(Attribution::id).orElse("none"));
    xml.append("    </properties>\n");
  }

  private void property(String name, String value) {
    xml.append("      <property")
        .append(attribute("name", name))
        .append(attribute("value", value))
        .append("/>\n");
  }

  private void testcase(String canary, ProbeOutcome probe) {
    xml.append("    <testcase")
        .append(attribute("classname", canary))
        .append(attribute("name", probe.probe().name()))
        .append(attribute("time", Figures.seconds(time(probe.first()), 3)));
    if (probe.standing() == Standing.HEALTHY) {
      xml.append("/>\n");
      return;
    }
    xml.append(">\n");
    if (probe.healthy()) {
      output("flaky: the first attempt failed, a later one did not\n" + evidence(probe));
    } else {
      problem(probe);
    }
    xml.append("    </testcase>\n");
  }

  private void problem(ProbeOutcome probe) {
    String tag = isError(probe) ? "error" : "failure";
    String reason = Reasons.of(probe).map(each -> excerpts.line(each, LINE)).orElse("");
    String attribution = probe.attribution().map(Attribution::id).orElse("none");
    xml.append("      <")
        .append(tag)
        .append(attribute("message", reason))
        .append(attribute("type", Words.standing(probe.standing()) + "/" + attribution))
        .append('>')
        .append(XmlText.content(evidence(probe)))
        .append("</")
        .append(tag)
        .append(">\n");
  }

  private void output(String text) {
    xml.append("      <system-out>").append(XmlText.content(text)).append("</system-out>\n");
  }

  private String evidence(ProbeOutcome probe) {
    return String.join("\n", Evidence.lines(probe, excerpts, TEXT));
  }

  private static boolean isError(ProbeOutcome probe) {
    return !probe.healthy()
        && (probe.standing() == Standing.UNCONFIRMED
            || probe.attribution().filter(Attribution.CANARY::equals).isPresent());
  }

  private static boolean isFailure(ProbeOutcome probe) {
    return !probe.healthy() && !isError(probe);
  }

  private static Duration time(Attempt attempt) {
    List<TurnOutcome> turns = attempt.turns();
    return turns.stream()
        .map(turn -> turn.answer().exchange().timings().total())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static String attribute(String name, long value) {
    return attribute(name, Long.toString(value));
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + XmlText.attribute(value) + "\"";
  }
}
