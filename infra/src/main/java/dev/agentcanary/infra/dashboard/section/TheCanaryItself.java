package dev.agentcanary.infra.dashboard.section;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Panel;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.metric.CanaryMetrics;
import dev.agentcanary.infra.dashboard.metric.Metric;
import dev.agentcanary.infra.dashboard.metric.VendedMetric;
import dev.agentcanary.infra.dashboard.widget.Colour;
import dev.agentcanary.infra.dashboard.widget.Line;
import dev.agentcanary.infra.dashboard.widget.LogWidget;
import dev.agentcanary.infra.dashboard.widget.LogWidget.View;
import dev.agentcanary.infra.dashboard.widget.Look;
import dev.agentcanary.infra.dashboard.widget.MetricRow;
import dev.agentcanary.infra.dashboard.widget.MetricWidget;
import dev.agentcanary.infra.dashboard.widget.TextWidget;
import dev.agentcanary.metrics.MetricCatalog;
import dev.agentcanary.metrics.MetricDefinition;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// Whether the canary can be believed, and what it costs.
final class TheCanaryItself implements Section {
  private static final int HOUR = 3_600;
  private static final int DAY = 24 * HOUR;

  @Override
  public String question() {
    return "Is the canary itself well, and what does it cost?";
  }

  @Override
  public List<Row> rows(Watched watched) {
    return List.of(
        new Row(6, List.of(duration(watched), function(watched), leftBehind(watched))),
        new Row(6, List.of(schedule(watched), memory(watched), log(watched), lostMetrics(watched))),
        Row.of(
            5,
            new TextWidget(
                "What it costs a month",
                watched
                    .estimate()
                    .orElse("No estimate was made at synth; `canary cost` prints one.")),
            "What do we pay for this?",
            "Estimated at synth from the template and the plan, not read from the bill."));
  }

  private static Panel duration(Watched watched) {
    Duration deadline = watched.canary().plan().run().deadline();
    return panel(
        graph(
                watched,
                "How long a run takes, against its limits",
                "ms",
                List.of(
                    row(own(watched, MetricCatalog.RUN_DURATION), "Maximum", HOUR, "the run"),
                    row(
                        vended(watched, VendedMetric.FUNCTION_DURATION),
                        "Maximum",
                        HOUR,
                        "the function")))
            .lines(
                List.of(
                    new Line(BigDecimal.valueOf(deadline.toMillis()), "deadline", Colour.WARNING),
                    new Line(
                        BigDecimal.valueOf(watched.timeout().toMillis()), "timeout", Colour.BAD))),
        "Do runs have the time to confirm what they see?",
        "Near the deadline, failures stay unconfirmed and runs inconclusive. At the timeout a run is"
            + " cut off and its metrics are lost.");
  }

  private static Panel function(Watched watched) {
    return panel(
        graph(
            watched,
            "Runs that ended in an error or never began",
            "runs",
            List.of(
                row(vended(watched, VendedMetric.FUNCTION_ERRORS), "Sum", HOUR, "ended in an error")
                    .in(Colour.BAD),
                row(
                        vended(watched, VendedMetric.FUNCTION_THROTTLES),
                        "Sum",
                        HOUR,
                        "throttled by Lambda")
                    .in(Colour.WARNING),
                row(vended(watched, VendedMetric.FUNCTION_DROPPED), "Sum", HOUR, "events dropped")
                    .in(Colour.NEUTRAL))),
        "Does the function work?",
        "An error is a fault of the canary, never of the agent; its log says which. Throttled means"
            + " that the account's concurrency is used up.");
  }

  private static Panel leftBehind(Watched watched) {
    return panel(
        graph(
            watched,
            "Refused for a quota, and sessions left running",
            "count",
            List.of(
                row(
                    own(watched, MetricCatalog.THROTTLED),
                    "Sum",
                    HOUR,
                    "turns refused for a quota"),
                row(
                        own(watched, MetricCatalog.SESSIONS_LEAKED),
                        "Sum",
                        HOUR,
                        "sessions left running")
                    .in(Colour.WARNING))),
        "Does the canary harm anybody?",
        "Refused turns: users are refused as well, and the canary may be part of the reason. A session"
            + " left running is billed until its idle timeout.");
  }

  private static Panel schedule(Watched watched) {
    return new Panel(
        6,
        graph(
            watched,
            "Scheduled events, and those that came to nothing",
            "events",
            List.of(
                row(vended(watched, VendedMetric.SCHEDULE_ATTEMPTS), "Sum", HOUR, "sent"),
                row(vended(watched, VendedMetric.SCHEDULE_ERRORS), "Sum", HOUR, "refused")
                    .in(Colour.WARNING),
                row(vended(watched, VendedMetric.SCHEDULE_UNDELIVERED), "Sum", HOUR, "undelivered")
                    .in(Colour.BAD),
                row(vended(watched, VendedMetric.UNDELIVERED), "Sum", HOUR, "in the queue")
                    .in(Colour.BAD))),
        "Is the canary started as often as it should be?",
        "Refused is tried no second time: the next event is due. What could not be delivered or ended in"
            + " an error waits in the queue, with the reason.");
  }

  private static Panel memory(Watched watched) {
    return new Panel(
        6,
        new LogWidget(
            "Memory of the function, used and given",
            watched.place(),
            View.LINES,
            List.of(watched.canary().names().logGroup()),
            List.of(
                "filter @type = \"REPORT\"",
                "stats max(@maxMemoryUsed / 1000 / 1000) as usedMB,"
                    + " max(@memorySize / 1000 / 1000) as givenMB by bin(1h)")),
        "Does the function have enough memory?",
        "Used close to given: raise it before runs fail. The numbers come from Lambda's own lines in"
            + " the function's log.");
  }

  private static Panel log(Watched watched) {
    return new Panel(
        6,
        graph(
            watched,
            "Volume of the log",
            "bytes a day",
            List.of(row(vended(watched, VendedMetric.LOG_BYTES), "Sum", DAY, "bytes a day"))),
        "What does the log cost?",
        "Billed as it comes in. It grows with the length of answers and with every failure.");
  }

  private static Panel lostMetrics(Watched watched) {
    return new Panel(
        6,
        graph(
            watched,
            "Metric lines that were lost",
            "lines",
            List.of(
                row(vended(watched, VendedMetric.LOG_METRICS_UNREAD), "Sum", HOUR, "unread")
                    .in(Colour.BAD),
                row(vended(watched, VendedMetric.LOG_METRICS_INVALID), "Sum", HOUR, "refused")
                    .in(Colour.WARNING))),
        "Is every metric read?",
        "Each is a run without metrics, which looks as if there had been no run.");
  }

  private static MetricWidget graph(
      Watched watched, String title, String unit, List<MetricRow> rows) {
    return MetricWidget.of(title, watched.place(), new Look.Lines(unit), rows)
        .marks(watched.marks());
  }

  private static Metric own(Watched watched, MetricDefinition definition) {
    return CanaryMetrics.of(definition, watched.name());
  }

  private static Metric vended(Watched watched, VendedMetric metric) {
    return metric.of(watched.canary());
  }

  private static MetricRow row(Metric metric, String statistic, int period, String label) {
    return MetricRow.of(metric, statistic, period, label);
  }

  private static Panel panel(MetricWidget widget, String question, String reading) {
    return new Panel(8, widget, question, reading);
  }
}
