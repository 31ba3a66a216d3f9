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
        new Row(6, List.of(schedule(watched), memory(watched), log(watched))),
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
        MetricWidget.of(
                "How long a run takes, against its limits",
                watched.place(),
                new Look.Lines("ms"),
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
                        BigDecimal.valueOf(watched.timeout().toMillis()), "timeout", Colour.BAD)))
            .marks(watched.marks()),
        "Do runs have the time to confirm what they see?",
        "Near the deadline, failures stay unconfirmed and runs inconclusive. At the timeout a run is"
            + " cut off and its metrics are lost.");
  }

  private static Panel function(Watched watched) {
    return panel(
        MetricWidget.of(
                "Runs that ended in an error or never began",
                watched.place(),
                new Look.Lines("runs"),
                List.of(
                    row(
                            vended(watched, VendedMetric.FUNCTION_ERRORS),
                            "Sum",
                            HOUR,
                            "ended in an error")
                        .in(Colour.BAD),
                    row(
                            vended(watched, VendedMetric.FUNCTION_THROTTLES),
                            "Sum",
                            HOUR,
                            "throttled by Lambda")
                        .in(Colour.WARNING),
                    row(
                            vended(watched, VendedMetric.FUNCTION_DROPPED),
                            "Sum",
                            HOUR,
                            "events dropped")
                        .in(Colour.NEUTRAL)))
            .marks(watched.marks()),
        "Does the function work?",
        "An error is a fault of the canary, never of the agent; its log says which. Throttled means"
            + " that the account's concurrency is used up.");
  }

  private static Panel leftBehind(Watched watched) {
    return panel(
        MetricWidget.of(
                "Refused for a quota, and sessions left running",
                watched.place(),
                new Look.Lines("count"),
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
                        .in(Colour.WARNING)))
            .marks(watched.marks()),
        "Does the canary harm anybody?",
        "Refused turns: users are refused as well, and the canary may be part of the reason. A session"
            + " left running is billed until its idle timeout.");
  }

  private static Panel schedule(Watched watched) {
    return panel(
        MetricWidget.of(
                "Scheduled events, and those that came to nothing",
                watched.place(),
                new Look.Lines("events"),
                List.of(
                    row(vended(watched, VendedMetric.SCHEDULE_ATTEMPTS), "Sum", HOUR, "sent"),
                    row(vended(watched, VendedMetric.SCHEDULE_ERRORS), "Sum", HOUR, "refused")
                        .in(Colour.WARNING),
                    row(vended(watched, VendedMetric.UNDELIVERED), "Sum", HOUR, "came to nothing")
                        .in(Colour.BAD)))
            .marks(watched.marks()),
        "Is the canary started as often as it should be?",
        "What came to nothing waits in the queue of undelivered events, with the reason.");
  }

  private static Panel memory(Watched watched) {
    return new Panel(
        8,
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
    return panel(
        MetricWidget.of(
                "Log volume, and metric lines that were lost",
                watched.place(),
                new Look.Lines("bytes a day, lines"),
                List.of(
                    row(vended(watched, VendedMetric.LOG_BYTES), "Sum", DAY, "bytes a day"),
                    row(
                            vended(watched, VendedMetric.LOG_METRICS_UNREAD),
                            "Sum",
                            DAY,
                            "lines unread")
                        .in(Colour.BAD),
                    row(
                            vended(watched, VendedMetric.LOG_METRICS_INVALID),
                            "Sum",
                            DAY,
                            "lines refused")
                        .in(Colour.BAD)))
            .marks(watched.marks()),
        "What does the log cost, and is every metric read?",
        "Each line that is unread or refused is a run without metrics, which looks like no run.");
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
